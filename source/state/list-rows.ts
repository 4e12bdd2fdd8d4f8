import { changeMarks, noChanges } from '../jobs/events/change-marks.ts';
import { changesBetween } from '../jobs/events/job-changes.ts';
import { type Batch, batchTitle } from '../jobs/model/batch.ts';
import { batchKeyOf, type Job } from '../jobs/model/job.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import type { ProjectHistory } from '../jobs/past/history.ts';
import { findJobs } from '../jobs/triage/filter.ts';
import { attributesOfAll, type JobAttributes } from '../jobs/triage/job-attributes.ts';
import { countMoves } from '../jobs/triage/moves.ts';
import { sortJobs } from '../jobs/triage/sort.ts';
import { cursorOf } from './list-selectors.ts';
import type { ListState } from './list-state.ts';

const keyOf = ({ key }: JobAttributes): string => key;

/** Whether two lists have the same jobs in the same order, whatever their contents. */
const isSameOrder = (one: readonly JobAttributes[], other: readonly JobAttributes[]): boolean =>
	one.length === other.length && one.every(({ key }, index) => key === other[index]?.key);

/** The state that determines which rows are shown, and in which order. */
type Sieve = Pick<ListState, 'sorted' | 'box' | 'tab' | 'now'>;

type Sifted = Pick<ListState, 'filtered' | 'hidden' | 'rows'>;

function sift({ sorted, box, tab, now }: Sieve): Sifted {
	const { found: filtered, hidden } = findJobs(box.filter, sorted, now);
	return { filtered, hidden, rows: tab === 'all' ? filtered : filtered.filter(({ stage }) => stage === tab) };
}

/**
 * Number of rows, from the first visible one, that are sampled to see how far the visible rows have moved.
 */
const sampledRows = 10;

/** Returns how far most of the visible rows move, in rows. A few of them may move elsewhere. */
function shiftOf({ rows, top }: ListState, places: ReadonlyMap<string, number>): number {
	const shifts = rows
		.slice(top, top + sampledRows)
		.flatMap(({ key }, index) => {
			const place = places.get(key);
			return place === undefined ? [] : [place - top - index];
		})
		.sort((one, other) => one - other);
	return shifts[Math.floor((shifts.length - 1) / 2)] ?? 0;
}

/** What caused the change of rows: a person, by a key, or a refresh. */
type Asker = 'person' | 'refresh';

/**
 * Replaces the rows. The selection stays on its job. When the job is gone, the nearest row that was below it
 * is selected, or else the nearest above. After a key, the list scrolls with the selection. After a refresh,
 * it keeps the visible rows, or stays at the top, wherever the selected job moves.
 */
function withRows(state: ListState, rows: readonly JobAttributes[], asker: Asker): ListState {
	// Remembers the selected job while the list is empty.
	if (rows.length === 0) return { ...state, rows };
	// The first rows have no places to keep.
	if (state.rows.length === 0 && state.selectedId === null) {
		return { ...state, rows, selectedId: rows[0]?.key ?? null };
	}
	const before = cursorOf(state);
	const places = new Map(rows.map(({ key }, index) => [key, index]));
	const candidates = [...state.rows.slice(before), ...state.rows.slice(0, before).reverse()];
	const isLeft = state.selectedId !== null && places.has(state.selectedId);
	const taking = candidates.find(({ key }) => places.has(key)) ?? rows[0];
	const selectedId = isLeft ? state.selectedId : (taking?.key ?? null);
	const moved = (places.get(selectedId ?? '') ?? 0) - before;
	const next = { ...state, rows, selectedId };
	if (asker === 'person') {
		return state.isFollowing ? { ...next, top: Math.max(0, state.top + moved) } : next;
	}
	const shift = shiftOf(state, places);
	const isFollowing = state.isFollowing && (!isLeft || moved === shift);
	return { ...next, isFollowing, top: state.top === 0 ? 0 : Math.max(0, state.top + shift) };
}

const settleIn = (state: ListState, { filtered, hidden, rows }: Sifted, asker: Asker): ListState => ({
	...withRows(state, rows, asker),
	filtered,
	hidden,
	moves: 0,
});

/** Moves every row to its place. */
export const settle = (state: ListState, asker: Asker): ListState => settleIn(state, sift(state), asker);

/** Keeps every row in its place, updates its contents, and counts the rows that would move. */
function hold(state: ListState, { filtered, hidden, rows }: Sifted): ListState {
	const known = new Map(state.attributes.map((attributes) => [attributes.key, attributes]));
	const held = state.rows.flatMap(({ key }) => known.get(key) ?? []);
	const moves = countMoves(held.map(keyOf), rows.map(keyOf));
	return { ...withRows(state, held, 'refresh'), filtered, hidden, moves };
}

/** Returns the jobs of a response, with the jobs that have just disappeared at their old positions. */
function withVanished(
	before: readonly JobAttributes[],
	after: readonly JobAttributes[],
	vanished: ReadonlySet<string>,
): readonly JobAttributes[] {
	if (vanished.size === 0) return after;
	const present = new Set(after.map(keyOf));
	const behind = new Map<string | null, JobAttributes[]>();
	let last: string | null = null;
	for (const attributes of before) {
		if (present.has(attributes.key)) last = attributes.key;
		else if (vanished.has(attributes.key)) {
			const others = behind.get(last);
			if (others === undefined) behind.set(last, [attributes]);
			else others.push(attributes);
		}
	}
	return [
		...(behind.get(null) ?? []),
		...after.flatMap((attributes) => [attributes, ...(behind.get(keyOf(attributes)) ?? [])]),
	];
}

/** Sorts the rows, or keeps their places while keys are in use. An empty list has no places to keep. */
function place(state: ListState): ListState {
	const sifted = sift(state);
	// Most responses change the contents of a few rows, and no places.
	if (isSameOrder(state.rows, sifted.rows)) return { ...state, ...sifted, moves: 0 };
	return state.isHeld && state.rows.length > 0 ? hold(state, sifted) : settleIn(state, sifted, 'refresh');
}

/**
 * Returns the marks of jobs that still exist and are shown: an action must not affect a marked job that is
 * hidden.
 */
function marksIn({ marks, box }: ListState, arrived: readonly JobAttributes[]): ReadonlySet<string> {
	if (marks.size === 0) return marks;
	const { asksForEmpty } = box.filter;
	return new Set(
		arrived.filter(({ key, isEmpty }) => marks.has(key) && (asksForEmpty || !isEmpty)).map(keyOf),
	);
}

/**
 * Applies a response. A job that is missing from it stays in the list, as gone, until the next response.
 * While keys are in use, every row keeps its place.
 *
 * @param history what is known about the jobs over time, by their keys.
 * @param at when it arrived, in milliseconds since the epoch.
 * @param isMore whether it is another part of the previous response, when several projects are requested:
 *   changes of the previous part then still count as new.
 */
export function takeIn(
	state: ListState,
	jobs: readonly Job[],
	history: ProjectHistory,
	at: number,
	isMore = false,
): ListState {
	const isFirst = state.now === 0;
	if (jobs === state.jobs && state.gone.size === 0 && state.box.filter.tests.length === 0) {
		return { ...state, history, changes: isMore ? state.changes : noChanges, now: at };
	}
	const arrived = attributesOfAll(jobs, state.batchNames, state.attributes, history);
	const there =
		state.gone.size === 0 ? state.attributes : state.attributes.filter(({ key }) => !state.gone.has(key));
	let keys: ReadonlySet<string> | undefined;
	function isPresent(key: string): boolean {
		keys ??= new Set(arrived.map(keyOf));
		return keys.has(key);
	}
	const changed = isFirst ? [] : changesBetween(there, arrived);
	const vanished = changed.flatMap(({ what, before }) => (what === 'gone' ? before.key : []));
	const gone = new Set([...(isMore ? [...state.gone].filter((key) => !isPresent(key)) : []), ...vanished]);
	const changes = changeMarks(changed);
	const attributes = withVanished(state.attributes, arrived, gone);
	const next: ListState = {
		...state,
		history,
		jobs,
		attributes,
		sorted: sortJobs(attributes, state.sort),
		gone,
		changes: isMore ? new Map([...state.changes, ...changes]) : changes,
		marks: marksIn(state, arrived),
		now: at,
	};
	return place(next);
}

/** Adds the names of batches, which filters also search. */
export function nameBatches(state: ListState, batches: readonly Batch[]): ListState {
	const batchNames = new Map(batches.map((batch) => [rowKey(batch), batchTitle(batch)]));
	const jobs = state.attributes.map(({ job }) => job);
	const same = state.attributes.filter(({ job }) => {
		const key = batchKeyOf(job) ?? '';
		return batchNames.get(key) === state.batchNames.get(key);
	});
	const attributes = attributesOfAll(jobs, batchNames, same, state.history);
	return place({ ...state, batches, batchNames, attributes, sorted: sortJobs(attributes, state.sort) });
}
