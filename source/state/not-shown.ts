import type { Job } from '../jobs/model/job.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import type { ListState } from './list-state.ts';

/**
 * Says how many of the marked jobs are not visible in the list: ` (2 not shown)`. Empty when all are visible.
 */
export function notShownWords({ rows }: Pick<ListState, 'rows'>, jobs: readonly Job[]): string {
	const shown = new Set(rows.map(({ key }) => key));
	const count = jobs.filter((job) => !shown.has(rowKey(job))).length;
	return count === 0 ? '' : ` (${count} not shown)`;
}
