import { setTimeout as delay } from 'node:timers/promises';
import type { RoboflowClient } from '../api/client/client.ts';
import type { RoboflowError } from '../api/client/errors.ts';
import type { DecodedRows } from '../api/client/row-list.ts';
import { askProjects, refsOf } from '../api/live/ask-projects.ts';
import { isOneProject, type ProjectRef, refText, type Scope } from '../jobs/model/project-ref.ts';

/** The responses of the projects of a scope. */
export interface ScopeAnswers<Answer> {
	readonly scope: Scope;
	/** Every project that was requested. */
	readonly refs: readonly ProjectRef[];
	/** Projects that responded. */
	readonly good: readonly { readonly ref: ProjectRef; readonly answer: Answer }[];
	/** Messages about unreadable rows of the project list, and about projects that did not respond. */
	readonly problems: readonly string[];
	/** Projects that failed. */
	readonly bad: readonly { readonly ref: ProjectRef; readonly error: RoboflowError }[];
}

/** The client to use, and the projects to request. */
export interface AskedScope {
	readonly client: RoboflowClient;
	readonly scope: Scope;
}

export interface AskScopeOptions {
	readonly signal?: AbortSignal | undefined;
	/**
	 * Whether the request is polled: then a failed request is not retried before the next round, and a round
	 * without any response fails.
	 */
	readonly isRepeated?: boolean;
}

/**
 * Sends the same request to every project of a scope. When the scope is a single project, its failure is
 * thrown. With several projects, one that fails does not affect the others and is reported as a problem.
 *
 * @throws {RoboflowError} when a single project or the project list fails, or the API key is refused.
 */
export async function askScope<Answer>(
	{ client, scope }: AskedScope,
	ask: (ref: ProjectRef) => Promise<Answer>,
	{ signal, isRepeated = false }: AskScopeOptions = {},
): Promise<ScopeAnswers<Answer>> {
	if (isOneProject(scope)) {
		const good = [{ ref: scope, answer: await ask(scope) }];
		return { scope, refs: [scope], good, bad: [], problems: [] };
	}
	const projects = await client.projects(scope.workspace, signal);
	const refs = refsOf(scope.workspace, projects.rows);
	const outcomes = await askProjects(
		refs,
		ask,
		(milliseconds) => delay(milliseconds, undefined, { signal }),
		isRepeated ? 1 : undefined,
	);
	const good = outcomes.flatMap(({ ref, answer, error }) => (error === null ? [{ ref, answer }] : []));
	const bad = outcomes.flatMap(({ ref, error }) => (error === null ? [] : [{ ref, error }]));
	const fatal = bad.find(({ error }) => error.kind === 'key') ?? (good.length === 0 ? bad[0] : undefined);
	if (isRepeated && fatal !== undefined) throw fatal.error;
	return {
		scope,
		refs,
		good,
		bad,
		problems: [
			...projects.problems,
			...bad.map(({ ref, error }) => `${refText(ref)} did not answer: ${error.message}`),
		],
	};
}

/**
 * Returns the rows of all projects, each with its project when there are several, and messages about missing
 * rows.
 */
export function allRows<Row extends object>({
	scope,
	good,
	problems,
}: ScopeAnswers<DecodedRows<Row>>): DecodedRows<Row & { readonly projectRef?: ProjectRef }> {
	const [first] = good;
	if (isOneProject(scope) && first !== undefined) return first.answer;
	return {
		rows: good.flatMap(({ ref, answer }) => answer.rows.map((row) => ({ ...row, projectRef: ref }))),
		problems: [
			...problems,
			...good.flatMap(({ ref, answer }) => answer.problems.map((problem) => `${ref.project}: ${problem}`)),
		],
	};
}
