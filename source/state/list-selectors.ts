import type { Job } from '../jobs/model/job.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import { topFor } from './cursor.ts';
import type { ListState } from './list-state.ts';

/** Index of the selected row; 0 when there is none. */
export const cursorOf = ({ rows, selectedId }: Pick<ListState, 'rows' | 'selectedId'>): number =>
	Math.max(
		0,
		rows.findIndex(({ key }) => key === selectedId),
	);

/** Returns the row under the cursor, which may be gone. */
export const selectedRow = (state: ListState): JobAttributes | null => state.rows[cursorOf(state)] ?? null;

export const selectedJob = (state: ListState): Job | null => selectedRow(state)?.job ?? null;

const jobsOf = (rows: readonly JobAttributes[]): readonly Job[] => rows.map(({ job }) => job);

/** Returns every visible row, in the order of the list. */
export const shownRows = ({ rows, gone }: Pick<ListState, 'rows' | 'gone'>): readonly JobAttributes[] =>
	rows.filter(({ key }) => !gone.has(key));

/** Returns the jobs of {@link shownRows}. */
export const shownJobs = (state: ListState): readonly Job[] => jobsOf(shownRows(state));

type Marked = Pick<ListState, 'rows' | 'attributes' | 'marks'>;

/** Returns the marked rows in the order of the list, and then those that are not visible. */
export function markedRows({ rows, attributes, marks }: Marked): readonly JobAttributes[] {
	const shown = rows.filter(({ key }) => marks.has(key));
	const isShown = new Set(shown.map(({ key }) => key));
	return [...shown, ...attributes.filter(({ key }) => marks.has(key) && !isShown.has(key))];
}

/** Returns the jobs of {@link markedRows}. */
export const markedJobs = (state: Marked): readonly Job[] => jobsOf(markedRows(state));

/** Returns the jobs that a command of the list is for: the marked jobs, else the selected one. */
export function chosenJobs(state: ListState): readonly Job[] {
	const marked = markedJobs(state);
	const selected = selectedJob(state);
	return marked.length > 0 || selected === null ? marked : [selected];
}

/** The rows that fit on a screen. */
export interface ListWindow {
	/** Index of the first of them. */
	readonly top: number;
	readonly rows: readonly JobAttributes[];
	/** Index of the selected row; 0 when there is none. */
	readonly cursor: number;
	/** Whether the selected row is among them, or there is no selected row. */
	readonly holdsCursor: boolean;
}

/** Returns the rows on a screen of `height` rows. Includes the selected row while the list follows it. */
export function windowOf(state: ListState, height: number): ListWindow {
	const cursor = cursorOf(state);
	const { length } = state.rows;
	const top = state.isFollowing
		? topFor(state.top, cursor, length, height)
		: Math.max(0, Math.min(state.top, length - height));
	const holdsCursor = length === 0 || (cursor >= top && cursor < top + height);
	return { top, rows: state.rows.slice(top, top + height), cursor, holdsCursor };
}
