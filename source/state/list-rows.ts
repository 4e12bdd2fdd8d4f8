import { type Batch, batchTitle } from '../jobs/batch.ts';
import { changesBetween, noChanges } from '../jobs/changes.ts';
import { factsOfAll, type JobFacts } from '../jobs/facts.ts';
import { passes } from '../jobs/filter.ts';
import type { ProjectHistory } from '../jobs/history.ts';
import type { Job } from '../jobs/job.ts';
import { countMoves } from '../jobs/moves.ts';
import { sortFacts } from '../jobs/sort.ts';
import type { ListState } from './list-state.ts';

const idOf = ({ job }: JobFacts): string => job.id;

/** What decides which rows there are, and in which order. */
type Sieve = Pick<ListState, 'sorted' | 'box' | 'tab' | 'now'>;

function sift({ sorted, box, tab, now }: Sieve): Pick<ListState, 'filtered' | 'rows'> {
	const { filter } = box;
	const filtered = filter.tests.length === 0 ? sorted : sorted.filter((facts) => passes(filter, facts, now));
	return { filtered, rows: tab === 'all' ? filtered : filtered.filter(({ stage }) => stage === tab) };
}

/** Index of the selected row; 0 when there is none. */
export const cursorOf = ({ rows, selectedId }: Pick<ListState, 'rows' | 'selectedId'>): number =>
	Math.max(
		0,
		rows.findIndex(({ job }) => job.id === selectedId),
	);

/**
 * Puts other rows in. The selection stays on its job, on the same line of the screen; where the job is
 * gone, the nearest row that was below it takes over, else the nearest above.
 */
function withRows(state: ListState, rows: readonly JobFacts[]): ListState {
	// While there is nothing to select, who was selected is remembered.
	if (rows.length === 0) return { ...state, rows };
	const before = cursorOf(state);
	const left = new Set(rows.map(idOf));
	const candidates = [...state.rows.slice(before), ...state.rows.slice(0, before).reverse()];
	const isLeft = state.selectedId !== null && left.has(state.selectedId);
	const taking = candidates.find(({ job }) => left.has(job.id)) ?? rows[0];
	const selectedId = isLeft ? state.selectedId : (taking?.job.id ?? null);
	const after = cursorOf({ rows, selectedId });
	return { ...state, rows, selectedId, top: Math.max(0, state.top + after - before) };
}

/** Gives every row its place. */
export function settle(state: ListState): ListState {
	const { filtered, rows } = sift(state);
	return { ...withRows(state, rows), filtered, moves: 0 };
}

/** Leaves every row in its place, with what is new in it, and counts what would move. */
function holdRows(state: ListState): ListState {
	const { filtered, rows } = sift(state);
	const known = new Map(state.facts.map((facts) => [facts.job.id, facts]));
	const held = state.rows.flatMap(({ job }) => known.get(job.id) ?? []);
	return { ...withRows(state, held), filtered, moves: countMoves(held.map(idOf), rows.map(idOf)) };
}

/** The jobs of an answer, and among them, where they stood, those that have just vanished. */
function withVanished(
	before: readonly JobFacts[],
	after: readonly JobFacts[],
	vanished: ReadonlySet<string>,
): readonly JobFacts[] {
	if (vanished.size === 0) return after;
	const present = new Set(after.map(idOf));
	const behind = new Map<string | null, JobFacts[]>();
	let last: string | null = null;
	for (const facts of before) {
		if (present.has(facts.job.id)) last = facts.job.id;
		else if (vanished.has(facts.job.id)) {
			const others = behind.get(last);
			if (others === undefined) behind.set(last, [facts]);
			else others.push(facts);
		}
	}
	return [
		...(behind.get(null) ?? []),
		...after.flatMap((facts) => [facts, ...(behind.get(idOf(facts)) ?? [])]),
	];
}

/**
 * Takes an answer in. A job that is in it no more stays until the next one, as gone. While the keys are
 * in use, every row stays where it is.
 *
 * @param history what is known of the jobs over time.
 * @param at when it arrived, in milliseconds since the epoch.
 */
export function takeIn(
	state: ListState,
	jobs: readonly Job[],
	history: ProjectHistory,
	at: number,
): ListState {
	const isFirst = state.now === 0;
	if (jobs === state.jobs && state.gone.size === 0 && state.box.filter.tests.length === 0) {
		return { ...state, history, changes: noChanges, now: at };
	}
	const arrived = factsOfAll(jobs, state.batchNames, state.facts, history);
	const present = new Set(arrived.map(idOf));
	const there = state.facts.filter(({ job }) => !state.gone.has(job.id));
	const gone = new Set(there.map(idOf).filter((id) => !present.has(id)));
	const facts = withVanished(state.facts, arrived, gone);
	const next: ListState = {
		...state,
		history,
		jobs,
		facts,
		sorted: sortFacts(facts, state.sort),
		gone,
		changes: changesBetween(isFirst ? null : there, arrived),
		marks: new Set([...state.marks].filter((id) => present.has(id))),
		now: at,
	};
	// An empty list has no places to keep.
	return state.isHeld && state.rows.length > 0 ? holdRows(next) : settle(next);
}

/** Takes the names of batches in, which filters look for, too. */
export function nameBatches(state: ListState, batches: readonly Batch[]): ListState {
	const batchNames = new Map(batches.map((batch) => [batch.id, batchTitle(batch)]));
	const jobs = state.facts.map(({ job }) => job);
	const facts = factsOfAll(jobs, batchNames, [], state.history);
	const named = { ...state, batches, batchNames, facts, sorted: sortFacts(facts, state.sort) };
	return state.isHeld ? holdRows(named) : settle(named);
}
