import type { Job } from '../model/job.ts';
import { type ProjectRef, refText } from '../model/project-ref.ts';
import { changedPoints, noHistory, type Point, type ProjectHistory } from './history.ts';
import { type SplitHistory, withoutFuture } from './history-future.ts';
import { pointLine, pointsIn } from './history-lines.ts';
import { mergedHistory } from './history-merge.ts';
import { FutureHistory } from './history-problem.ts';
import { pointsOf, thinHistory } from './history-thin.ts';

/** What is known of projects over time. Nothing here throws. */
export interface HistoryStore {
	/** What is known of a project. The same object until a {@link record} adds something. */
	readonly of: (project: ProjectRef) => ProjectHistory;
	/**
	 * Writes down what an answer changed; to be called with every answer.
	 *
	 * @param at when the answer came; milliseconds since the epoch.
	 * @returns what is known then.
	 */
	readonly record: (project: ProjectRef, jobs: readonly Job[], at: number) => ProjectHistory;
}

/** How far the lines of a project are read. */
export interface ReadPlace {
	/** Which file it was, as another one can take its place. */
	readonly file: bigint;
	/** Bytes. */
	readonly end: number;
}

/** Lines as they were written, the oldest first. */
export interface ReadLines {
	readonly text: string;
	/** Whether these are all lines, and not those after the place alone. */
	readonly isAll: boolean;
	/** Where the next lines begin; `null` where there is no file. */
	readonly place: ReadPlace | null;
}

/** Where the lines of each project are; several programs may use them at once. */
export interface HistoryLines {
	/**
	 * Reads what was written after a place; everything, where other lines have taken the place of those.
	 *
	 * @param after `null` for the beginning.
	 * @throws when lines are there, and cannot be read.
	 */
	readonly read: (project: ProjectRef, after: ReadPlace | null) => ReadLines;
	/** @throws when they cannot be written. */
	readonly append: (project: ProjectRef, lines: readonly string[]) => void;
	/**
	 * Puts other lines in the place of those that are there, unless another program is doing so.
	 *
	 * @param after where what {@link read} gave ended.
	 * @param change gets what was written since.
	 * @throws when they cannot be written; those that were there then stay.
	 */
	readonly replace: (
		project: ProjectRef,
		after: ReadPlace | null,
		change: (since: ReadLines) => string,
	) => void;
	/** Does something while no other program does so; returns `null` when another one was at it for too long. */
	readonly exclusively: <Result>(project: ProjectRef, work: () => Result) => Result | null;
}

export interface HistoryOptions {
	readonly lines: HistoryLines;
	/**
	 * Called with the first thing that could not be read or written, and with the first points from the future;
	 * the program goes on without.
	 */
	readonly onProblem?: (error: unknown) => void;
	/** Milliseconds since the epoch. @default Date.now */
	readonly now?: () => number;
}

/** So many points are kept without a thought; some 500 kB. */
const fewPoints = 4000;

interface Known extends SplitHistory {
	readonly place: ReadPlace | null;
	/** From how many points on it is worth while to thin them. */
	readonly thinAt: number;
}

const unknown: Known = { history: noHistory, aside: [], place: null, thinAt: fewPoints };

/** The next time that thinning is worth while. */
const thinAfter = (size: number): number => size + Math.max(fewPoints, size / 4);

const linesOf = (points: readonly Point[]): string => points.map((point) => `${pointLine(point)}\n`).join('');

function textOf({ history, aside }: SplitHistory): string {
	let text = '';
	for (const points of history.values()) text += linesOf(points);
	return text + linesOf(aside);
}

/** Adds what was read to what is known. */
const withLines = (known: Known, { text, isAll, place }: ReadLines, now: number): Known => ({
	...withoutFuture(
		isAll
			? { history: mergedHistory(noHistory, sortedPoints(text)), aside: [] }
			: { history: mergedHistory(known.history, pointsIn(text)), aside: known.aside },
		now,
	),
	place,
	thinAt: known.thinAt,
});

const sortedPoints = (text: string): readonly Point[] =>
	pointsIn(text).toSorted((one, other) => one.at - other.at);

/**
 * Whether points from the future are to be forgotten: the clock agrees with most points, so that it was wrong
 * when the others were written. Where it disagrees with most, it is wrong now, and they are kept.
 */
const isFutureForgotten = ({ history, aside }: SplitHistory): boolean =>
	aside.length > 0 && aside.length <= pointsOf(history);

/** History in JSON lines. What cannot be written is known until the program ends, and no longer. */
export function createHistoryStore({ lines, onProblem, now = Date.now }: HistoryOptions): HistoryStore {
	const projects = new Map<string, Known>();
	let hasFailed = false;
	let hasToldFuture = false;

	function attempt(what: () => void): void {
		try {
			what();
		} catch (error) {
			if (!hasFailed) onProblem?.(error);
			hasFailed = true;
		}
	}

	function keep(project: ProjectRef, known: Known): Known {
		projects.set(refText(project), known);
		if (known.aside.length > 0 && !hasToldFuture) {
			hasToldFuture = true;
			onProblem?.(new FutureHistory(known.aside));
		}
		return known;
	}

	/** Reads what other programs wrote in the meantime. */
	function readOn(project: ProjectRef, known: Known, at: number): Known {
		let read = known;
		attempt(() => {
			read = withLines(known, lines.read(project, known.place), at);
		});
		return read;
	}

	const load = (project: ProjectRef, at: number): Known =>
		projects.get(refText(project)) ?? keep(project, readOn(project, unknown, at));

	/** Thins what the lines say by now, where that makes them much shorter, or forgets what is aside. */
	function thin(project: ProjectRef, known: Known, jobs: readonly Job[], at: number): Known {
		const present = new Set(jobs.map(({ id }) => id));
		const isForgotten = isFutureForgotten(known);
		const before = pointsOf(known.history);
		if (before < known.thinAt && !isForgotten) return known;
		let history = thinHistory(known.history, present, at);
		const aside = isForgotten ? [] : known.aside;
		if (before - pointsOf(history) < fewPoints && !isForgotten) {
			return { ...known, thinAt: thinAfter(before) };
		}
		attempt(() =>
			lines.replace(project, known.place, (since) => {
				history = thinHistory(withLines(known, since, at).history, present, at);
				return textOf({ history, aside });
			}),
		);
		return { history, aside, place: known.place, thinAt: thinAfter(pointsOf(history)) };
	}

	/** Writes down what changed as this program sees it, and what no other has written down. */
	function write(project: ProjectRef, seen: Known, changed: readonly Job[], at: number): Known {
		const known = readOn(project, seen, at);
		const points = changedPoints(known.history, changed, at);
		if (points.length > 0) attempt(() => lines.append(project, points.map(pointLine)));
		return { ...known, history: mergedHistory(known.history, points) };
	}

	return {
		of: (project) => load(project, now()).history,
		record(project, jobs, at) {
			const loaded = load(project, at);
			const seen: Known = { ...loaded, ...withoutFuture(loaded, at) };
			const ids = new Set(changedPoints(seen.history, jobs, at).map(({ id }) => id));
			if (ids.size === 0 && !isFutureForgotten(seen)) return keep(project, seen).history;
			// An answer that says what this program knew may be older than what another one has seen since.
			const changed = jobs.filter(({ id }) => ids.has(id));
			const next = lines.exclusively(project, () => write(project, seen, changed, at));
			// Another program writes at this moment, most likely the same; the next answer tells what it left out.
			if (next === null) return keep(project, seen).history;
			// It takes a while, in which other programs may write.
			return keep(project, thin(project, next, jobs, at)).history;
		},
	};
}

/** No lines at all: what is known is in the store. */
const noLines: HistoryLines = {
	read: (_project, place) => ({ text: '', isAll: false, place }),
	append: () => {},
	replace: () => {},
	exclusively: (_project, work) => work(),
};

/** History that ends with the program, which the store itself remembers until then. */
export const createMemoryHistory = (): HistoryStore => createHistoryStore({ lines: noLines });
