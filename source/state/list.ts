import type { Job } from '../jobs/job.ts';
import type { Role } from '../jobs/people.ts';
import { type Stage, stageOf, stages } from '../jobs/stage.ts';
import { topFor } from './cursor.ts';

/** A tab of the job list. */
export type Tab = 'all' | Stage;

export const tabs = ['all', ...stages] as const satisfies readonly Tab[];

/** One person's jobs in one role. */
export interface PersonFilter {
	/** E-mail. */
	readonly person: string;
	readonly role: Role;
}

export interface ListState {
	readonly tab: Tab;
	/** Whose jobs alone are shown; `null` for everybody's. */
	readonly filter: PersonFilter | null;
	/** Every job of the last answer, in its order. */
	readonly jobs: readonly Job[];
	/** Those of them that pass the filter. */
	readonly filtered: readonly Job[];
	/** Those of these that the tab shows. */
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
	| { readonly type: 'filtered'; readonly filter: PersonFilter | null }
	| { readonly type: 'tab-chosen'; readonly tab: Tab }
	| { readonly type: 'tab-passed'; readonly by: 1 | -1 }
	| { readonly type: 'job-chosen'; readonly id: string };

/** @param wantedId a job to select when it arrives. */
export const initialList = (wantedId: string | null = null): ListState => ({
	tab: 'all',
	filter: null,
	jobs: [],
	filtered: [],
	rows: [],
	selectedId: null,
	wantedId,
	top: 0,
});

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

/** What decides which rows there are. */
type Sieve = Pick<ListState, 'jobs' | 'filter' | 'tab'>;

function sift({ jobs, filter, tab }: Sieve): Pick<ListState, 'filtered' | 'rows'> {
	const filtered = filter === null ? jobs : jobs.filter((job) => job[filter.role] === filter.person);
	return { filtered, rows: tab === 'all' ? filtered : filtered.filter((job) => stageOf(job) === tab) };
}

/**
 * Puts other rows in. The selection stays on its job, on the same line of the screen; where the job is
 * gone, the nearest row that was below it takes over, else the nearest above.
 */
function resift(state: ListState, changes: Partial<Sieve>): ListState {
	const sieve = { jobs: state.jobs, filter: state.filter, tab: state.tab, ...changes };
	const { filtered, rows } = sift(sieve);
	const before = cursorOf(state);
	const left = new Set(rows.map(({ id }) => id));
	const candidates = [...state.rows.slice(before), ...state.rows.slice(0, before).reverse()];
	const selectedId = candidates.find(({ id }) => left.has(id))?.id ?? rows[0]?.id ?? null;
	const after = cursorOf({ rows, selectedId });
	return { ...state, ...sieve, filtered, rows, selectedId, top: Math.max(0, state.top + after - before) };
}

/** Selects a job; what hides it, filter and tab, gives way. */
function choose(state: ListState, id: string): ListState {
	const isShown = state.rows.some((job) => job.id === id);
	const shown = isShown ? state : resift(state, { filter: null, tab: 'all' });
	return { ...shown, selectedId: id, wantedId: null };
}

const isAmong = (jobs: readonly Job[], id: string | null): id is string => jobs.some((job) => job.id === id);

/** What the job list does next. */
export function listReducer(state: ListState, action: ListAction): ListState {
	switch (action.type) {
		case 'jobs-arrived': {
			const { wantedId } = state;
			const arrived = resift(state, { jobs: action.jobs });
			return isAmong(action.jobs, wantedId) ? choose(arrived, wantedId) : arrived;
		}
		case 'moved': {
			const { rows } = state;
			const cursor = Math.max(0, Math.min(rows.length - 1, cursorOf(state) + action.by));
			const top = topFor(state.top, cursor, rows.length, action.height);
			return { ...state, selectedId: rows[cursor]?.id ?? null, wantedId: null, top };
		}
		case 'filtered':
			return resift(state, { filter: action.filter, tab: 'all' });
		case 'tab-chosen':
			return action.tab === state.tab ? state : resift(state, { tab: action.tab });
		case 'tab-passed': {
			const next = (tabs.indexOf(state.tab) + action.by + tabs.length) % tabs.length;
			return resift(state, { tab: tabs[next] ?? 'all' });
		}
		case 'job-chosen':
			return isAmong(state.jobs, action.id) ? choose(state, action.id) : { ...state, wantedId: action.id };
		default:
			return action satisfies never;
	}
}
