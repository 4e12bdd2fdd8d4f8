import { isOneProject, type Scope, scopeText } from '../../jobs/model/project-ref.ts';

/** Returns the title of an open job: `acme/warehouse · job`. */
export const openJobTitle = (scope: Scope): string =>
	isOneProject(scope) ? `${scopeText(scope)} · job` : scopeText(scope);

/**
 * Returns the title: `acme/warehouse · jobs`, `acme · all projects`, `acme/warehouse · jobs · Stuck`. A
 * narrow screen shows only what the list shows.
 *
 * @param others further parts: what the list shows, and the domain of all labelers.
 */
export function listTitle(scope: Scope, columns: number, others: readonly string[]): string {
	const [shown] = others;
	const isNamed = !isOneProject(scope) || (columns < 80 && shown !== '');
	return [scopeText(scope), isNamed ? '' : 'jobs', ...others].filter((text) => text !== '').join(' · ');
}
