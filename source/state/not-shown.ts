import type { Job } from '../jobs/model/job.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import type { ListState } from './list-state.ts';

/**
 * Says how many jobs a list does not show, for a line about jobs that are marked: ` (2 not shown)`. Empty where it
 * shows all of them.
 */
export function notShownWords({ rows }: Pick<ListState, 'rows'>, jobs: readonly Job[]): string {
	const shown = new Set(rows.map(({ key }) => key));
	const count = jobs.filter((job) => !shown.has(rowKey(job))).length;
	return count === 0 ? '' : ` (${count} not shown)`;
}
