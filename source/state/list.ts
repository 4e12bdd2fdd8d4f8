import type { Teams } from '../jobs/assign/teams.ts';
import type { Batch } from '../jobs/model/batch.ts';
import type { Job } from '../jobs/model/job.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import { noHistory, type ProjectHistory } from '../jobs/past/history.ts';
import { type Sort, sortJobs } from '../jobs/triage/sort.ts';
import { topFor } from './cursor.ts';
import {
	boxWith,
	completeInBox,
	dropBox,
	emptyBox,
	type FilterBox,
	keepBox,
	openBox,
	typeInBox,
} from './filter-box.ts';
import { nameBatches, settle, takeIn } from './list-rows.ts';
import { selectedRow, windowOf } from './list-selectors.ts';
import type { ListState } from './list-state.ts';
import { type Tab, tabFrom } from './tabs.ts';

export type ListAction =
	/**
	 * @property history what is known about the jobs over time; by default nothing.
	 * @property at milliseconds since the epoch.
	 * @property isMore whether it is another part of the previous response; by default it is a new one.
	 */
	| {
			readonly type: 'jobs-arrived';
			readonly jobs: readonly Job[];
			readonly history?: ProjectHistory;
			readonly at: number;
			readonly isMore?: boolean;
	  }
	| { readonly type: 'batches-named'; readonly batches: readonly Batch[] }
	/** @property height visible rows, so that the selection stays among them. */
	| { readonly type: 'moved'; readonly by: number; readonly height: number }
	/** @property teams teams that the filter may name. @default none */
	| { readonly type: 'filter-opened'; readonly teams?: Teams }
	| { readonly type: 'filter-typed'; readonly text: string }
	| { readonly type: 'filter-completed' }
	| { readonly type: 'filter-kept' }
	| { readonly type: 'filter-dropped' }
	/** Applies a filter that was not typed here, in the tab "all". */
	| { readonly type: 'filtered'; readonly text: string }
	| { readonly type: 'filter-cleared' }
	| { readonly type: 'sorted'; readonly sort: Sort | null }
	/** Applies a filter together with an order, and the name of both. */
	| {
			readonly type: 'view-chosen';
			readonly name: string;
			readonly filter: string;
			readonly sort: Sort | null;
	  }
	/** The shown list was saved as a view, or its view was renamed. */
	| { readonly type: 'view-named'; readonly name: string }
	| { readonly type: 'sort-reversed' }
	| { readonly type: 'tab-chosen'; readonly tab: Tab }
	| { readonly type: 'tab-passed'; readonly by: 1 | -1 }
	/** Marks or unmarks the job under the cursor and moves the cursor to the next row. */
	| { readonly type: 'mark-toggled'; readonly height: number }
	/** Marks all visible jobs, or unmarks them when all are marked already. */
	| { readonly type: 'all-marked' }
	| { readonly type: 'marks-cleared' }
	| { readonly type: 'unmarked'; readonly jobs: readonly Job[] }
	| { readonly type: 'job-chosen'; readonly id: string }
	/** A row was clicked. @property top index of the first visible row, which stays. */
	| { readonly type: 'row-clicked'; readonly id: string; readonly top: number }
	/** No key was pressed for a while, or the person wants all rows in their places now. */
	| { readonly type: 'released' };

/**
 * Holds rows in their places until no key is pressed for a while, and no longer waits to select a job that
 * arrives.
 */
const touch = (state: ListState): ListState => ({
	...state,
	isHeld: true,
	touches: state.touches + 1,
	wantedId: null,
});

/**
 * Applies a change that the person requested. Every row moves to its place at once, and the selected row
 * stays visible.
 */
const show = (state: ListState, changes: Partial<ListState>): ListState =>
	touch(settle({ ...state, ...changes }, 'person'));

/**
 * Like `show`, but scrolls to the first row, where the person looks for results. The selected job stays
 * selected, visible or not; when it is hidden, the first row is selected.
 */
function showFirst(state: ListState, changes: Partial<ListState>): ListState {
	const shown = show(state, changes);
	const isKept = shown.rows.length === 0 || shown.selectedId === state.selectedId;
	const selectedId = isKept ? shown.selectedId : (shown.rows[0]?.key ?? null);
	return { ...shown, selectedId, top: 0, isFollowing: false };
}

/** Rows are filtered again only when the filter has changed. */
const showBox = (state: ListState, box: FilterBox, showRows = showFirst): ListState =>
	box.filter === state.box.filter ? touch({ ...state, box }) : showRows(state, { box });

/**
 * Keeps the filter. Without a filter, the name of the view is dropped; a view that has only an order is still
 * found by its order.
 */
function keepFilter(state: ListState): ListState {
	const kept = showBox(state, keepBox(state.box), show);
	return kept.box.text === '' ? { ...kept, view: null } : kept;
}

/** Cancels typing and restores the filter, the selection and the scroll position from before. */
function dropFilter(state: ListState): ListState {
	const { typing } = state.box;
	const dropped = showBox(state, dropBox(state.box), show);
	const isThere = dropped.rows.some(({ key }) => key === typing?.selectedId);
	return typing === null || !isThere
		? dropped
		: { ...dropped, selectedId: typing.selectedId, top: typing.top, isFollowing: typing.isFollowing };
}

const sortBy = (state: ListState, sort: Sort | null): ListState =>
	showFirst(state, { sort, sorted: sortJobs(state.attributes, sort) });

/** Moves the selection. A selection that is not visible moves to the visible rows. */
function move(state: ListState, by: number, height: number): ListState {
	const { rows } = state;
	const before = windowOf(state, height);
	const from = before.holdsCursor ? before.cursor : before.top - (by > 0 ? 1 : 0);
	const cursor = Math.max(0, Math.min(rows.length - 1, from + by));
	const top = topFor(before.top, cursor, rows.length, height);
	return touch({ ...state, selectedId: rows[cursor]?.key ?? state.selectedId, top, isFollowing: true });
}

function toggleMark(state: ListState): ListState {
	const key = selectedRow(state)?.key;
	if (key === undefined || state.gone.has(key)) return state;
	const marks = new Set(state.marks);
	if (!marks.delete(key)) marks.add(key);
	return { ...state, marks };
}

function markAll(state: ListState): ListState {
	const shown = new Set(state.rows.map(({ key }) => key).filter((key) => !state.gone.has(key)));
	const isAll = shown.isSubsetOf(state.marks);
	return touch({ ...state, marks: isAll ? state.marks.difference(shown) : state.marks.union(shown) });
}

/** Selects a job. When it is hidden, first releases held rows, then clears filter and tab. */
function choose(state: ListState, id: string): ListState {
	const isIn = ({ rows }: ListState): boolean => rows.some(({ key }) => key === id);
	const settled = isIn(state) ? state : settle(state, 'person');
	const shown = isIn(settled) ? settled : settle({ ...state, box: emptyBox, tab: 'all' }, 'person');
	return { ...shown, selectedId: id, wantedId: null, isFollowing: true };
}

const isAmong = (jobs: readonly Job[], id: string | null): id is string =>
	jobs.some((job) => rowKey(job) === id);

/** Returns the next state of the job list. */
export function listReducer(state: ListState, action: ListAction): ListState {
	switch (action.type) {
		case 'jobs-arrived': {
			const { wantedId } = state;
			const arrived = takeIn(state, action.jobs, action.history ?? noHistory, action.at, action.isMore);
			return isAmong(action.jobs, wantedId) ? choose(arrived, wantedId) : arrived;
		}
		case 'batches-named':
			return nameBatches(state, action.batches);
		case 'moved':
			return move(state, action.by, action.height);
		case 'filter-opened':
			return showBox(state, openBox(state.box, state, action.teams ?? {}));
		case 'filter-typed':
			return showBox(state, typeInBox(state.box, action.text, state.attributes, state.now));
		case 'filter-completed':
			return showBox(state, completeInBox(state.box, state.attributes, state.now));
		case 'filter-kept':
			return keepFilter(state);
		case 'filter-dropped':
			return dropFilter(state);
		case 'filtered':
			return showFirst(state, { box: boxWith(state.box, action.text), view: null, tab: 'all' });
		case 'filter-cleared':
			return show(state, { box: emptyBox, view: null, isFollowing: true });
		case 'sorted':
			return sortBy(state, action.sort);
		case 'view-chosen': {
			const { name: view, filter, sort } = action;
			const sorted = sortJobs(state.attributes, sort);
			return showFirst(state, { box: boxWith(state.box, filter), view, tab: 'all', sort, sorted });
		}
		case 'view-named':
			return { ...state, view: action.name };
		case 'sort-reversed': {
			const { sort } = state;
			return sort === null ? state : sortBy(state, { ...sort, isDescending: !sort.isDescending });
		}
		case 'tab-chosen':
			return showFirst(state, { tab: action.tab });
		case 'tab-passed':
			return showFirst(state, { tab: tabFrom(state.tab, action.by) });
		case 'mark-toggled':
			return move(toggleMark(state), 1, action.height);
		case 'all-marked':
			return markAll(state);
		case 'marks-cleared':
			return touch({ ...state, marks: new Set() });
		case 'unmarked':
			return touch({ ...state, marks: state.marks.difference(new Set(action.jobs.map(rowKey))) });
		case 'job-chosen':
			return isAmong(state.jobs, action.id) ? choose(state, action.id) : { ...state, wantedId: action.id };
		case 'row-clicked':
			return touch({ ...state, selectedId: action.id, top: action.top, isFollowing: true });
		case 'released':
			if (state.moves > 0) return { ...settle(state, 'refresh'), isHeld: false };
			return state.isHeld ? { ...state, isHeld: false } : state;
		default:
			return action satisfies never;
	}
}
