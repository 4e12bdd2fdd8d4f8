import type { Job } from '../jobs/job.ts';
import { type Stage, stageOf, stages } from '../jobs/stage.ts';

/** A tab of the job list. */
export type Tab = 'all' | Stage;

export const tabs = ['all', ...stages] as const satisfies readonly Tab[];

export interface ListState {
	readonly tab: Tab;
	/** Every job of the last answer, in its order. */
	readonly jobs: readonly Job[];
	/** Those of them that the tab shows. */
	readonly rows: readonly Job[];
	/** The selection is a job, not a place; `null` only while there are no rows. */
	readonly selectedId: string | null;
	/** A job to select as soon as it arrives, unless the person moves before. */
	readonly wantedId: string | null;
	/** Index of the first row on the screen. */
	readonly top: number;
}

export type ListAction =
	| { readonly type: 'jobs-arrived'; readonly jobs: readonly Job[] }
	/** @property height rows on the screen, so that the selection stays among them. */
	| { readonly type: 'moved'; readonly by: number; readonly height: number }
	| { readonly type: 'tab-chosen'; readonly tab: Tab }
	| { readonly type: 'tab-passed'; readonly by: 1 | -1 }
	| { readonly type: 'job-chosen'; readonly id: string };

export const initialList: ListState = {
	tab: 'all',
	jobs: [],
	rows: [],
	selectedId: null,
	wantedId: null,
	top: 0,
};

/** Index of the selected row; 0 when there is none. */
export const cursorOf = ({ rows, selectedId }: Pick<ListState, 'rows' | 'selectedId'>): number =>
	Math.max(
		0,
		rows.findIndex(({ id }) => id === selectedId),
	);

export const selectedJob = (state: ListState): Job | null => state.rows[cursorOf(state)] ?? null;

/** The rows on a screen of `height` rows, which always hold the selected one. */
export function windowOf(
	state: ListState,
	height: number,
): { readonly top: number; readonly rows: readonly Job[] } {
	const top = topFor(state.top, cursorOf(state), state.rows.length, height);
	return { top, rows: state.rows.slice(top, top + height) };
}

/** The first row to show: `top`, unless the cursor would be off the screen or rows be left empty. */
function topFor(top: number, cursor: number, count: number, height: number): number {
	const least = cursor - height + 1;
	return Math.max(0, Math.min(Math.max(top, least), cursor, count - height));
}

const rowsOf = (jobs: readonly Job[], tab: Tab): readonly Job[] =>
	tab === 'all' ? jobs : jobs.filter((job) => stageOf(job) === tab);

/**
 * Puts new rows in. The selection stays on its job, on the same line of the screen; where the job is
 * gone, the nearest row that was below it takes over, else the nearest above.
 */
function withRows(state: ListState, jobs: readonly Job[], tab: Tab): ListState {
	const rows = rowsOf(jobs, tab);
	const before = cursorOf(state);
	const left = new Set(rows.map(({ id }) => id));
	const candidates = [...state.rows.slice(before), ...state.rows.slice(0, before).reverse()];
	const selectedId = candidates.find(({ id }) => left.has(id))?.id ?? rows[0]?.id ?? null;
	const after = cursorOf({ rows, selectedId });
	return { ...state, tab, jobs, rows, selectedId, top: Math.max(0, state.top + after - before) };
}

/** Selects a job, on the tab of all jobs if this one does not show it. */
function choose(state: ListState, id: string): ListState {
	const isShown = state.rows.some((job) => job.id === id);
	const shown = isShown ? state : withRows(state, state.jobs, 'all');
	return { ...shown, selectedId: id, wantedId: null };
}

const isAmong = (jobs: readonly Job[], id: string | null): id is string => jobs.some((job) => job.id === id);

/** What the job list does next. */
export function listReducer(state: ListState, action: ListAction): ListState {
	switch (action.type) {
		case 'jobs-arrived': {
			const { wantedId } = state;
			const arrived = withRows(state, action.jobs, state.tab);
			return isAmong(action.jobs, wantedId) ? choose(arrived, wantedId) : arrived;
		}
		case 'moved': {
			const { rows } = state;
			const cursor = Math.max(0, Math.min(rows.length - 1, cursorOf(state) + action.by));
			const top = topFor(state.top, cursor, rows.length, action.height);
			return { ...state, selectedId: rows[cursor]?.id ?? null, wantedId: null, top };
		}
		case 'tab-chosen':
			return action.tab === state.tab ? state : withRows(state, state.jobs, action.tab);
		case 'tab-passed': {
			const next = (tabs.indexOf(state.tab) + action.by + tabs.length) % tabs.length;
			return withRows(state, state.jobs, tabs[next] ?? 'all');
		}
		case 'job-chosen':
			return isAmong(state.jobs, action.id) ? choose(state, action.id) : { ...state, wantedId: action.id };
		default:
			return action satisfies never;
	}
}
