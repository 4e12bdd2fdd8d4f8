import type { Job } from '../model/job.ts';
import { type ProjectRef, refText } from '../model/project-ref.ts';
import { changedPoints, noHistory, type Point, type ProjectHistory } from './history.ts';
import { type SplitHistory, withoutFuture } from './history-future.ts';
import { pointLine, pointsIn } from './history-lines.ts';
import { mergedHistory } from './history-merge.ts';
import { FutureHistory } from './history-problem.ts';
import { pointsOf, thinHistory } from './history-thin.ts';

/** Stores the history of projects. Its functions never throw. */
export interface HistoryStore {
	/** Returns the history of a project. The same object until {@link record} adds something. */
	readonly of: (project: ProjectRef) => ProjectHistory;
	/**
	 * Records what a response changed; must be called for every response.
	 *
	 * @param at when the response arrived, in milliseconds since the epoch.
	 * @returns the history afterwards.
	 */
	readonly record: (project: ProjectRef, jobs: readonly Job[], at: number) => ProjectHistory;
}

/** Position up to which the lines of a project were read. */
export interface ReadPlace {
	/** Identifies the file, because another one may replace it. */
	readonly file: bigint;
	/** Offset in bytes. */
	readonly end: number;
}

/** Lines as they were written, oldest first. */
export interface ReadLines {
	readonly text: string;
	/** Whether these are all lines, or only those after the position. */
	readonly isAll: boolean;
	/** Start of the next lines; `null` when there is no file. */
	readonly place: ReadPlace | null;
}

/** Stores the lines of each project. Several programs may use them at once. */
export interface HistoryLines {
	/**
	 * Reads the lines after a position, or all lines when the file was replaced.
	 *
	 * @param after `null` for the start.
	 * @throws when there are lines that cannot be read.
	 */
	readonly read: (project: ProjectRef, after: ReadPlace | null) => ReadLines;
	/** @throws when they cannot be written. */
	readonly append: (project: ProjectRef, lines: readonly string[]) => void;
	/**
	 * Replaces all lines, unless another program is replacing them.
	 *
	 * @param after position at the end of the last {@link read}.
	 * @param change returns the new text for the lines that were written since.
	 * @throws when they cannot be written; then the old lines stay.
	 */
	readonly replace: (
		project: ProjectRef,
		after: ReadPlace | null,
		change: (since: ReadLines) => string,
	) => void;
	/** Runs `work` while no other program does the same. Returns `null` when another program took too long. */
	readonly exclusively: <Result>(project: ProjectRef, work: () => Result) => Result | null;
}

export interface HistoryOptions {
	readonly lines: HistoryLines;
	/**
	 * Called with the first error of reading or writing, and with the first points in the future. The program
	 * continues without the history.
	 */
	readonly onProblem?: (error: unknown) => void;
	/** Milliseconds since the epoch. @default Date.now */
	readonly now?: () => number;
}

/** Number of points up to which nothing is thinned; about 500 kB. */
const fewPoints = 4000;

interface Known extends SplitHistory {
	readonly place: ReadPlace | null;
	/** Number of points from which thinning is worth the time. */
	readonly thinAt: number;
}

const unknown: Known = { history: noHistory, aside: [], place: null, thinAt: fewPoints };

/** Returns the number of points at which to thin next. */
const thinAfter = (size: number): number => size + Math.max(fewPoints, size / 4);

const linesOf = (points: readonly Point[]): string => points.map((point) => `${pointLine(point)}\n`).join('');

function textOf({ history, aside }: SplitHistory): string {
	let text = '';
	for (const points of history.values()) text += linesOf(points);
	return text + linesOf(aside);
}

/** Adds the lines that were read to the known points. */
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
 * Whether to delete points in the future. If most points agree with the clock, the clock was wrong when the
 * others were recorded, so they are deleted. If most disagree, the clock is wrong now, and they are kept.
 */
const isFutureForgotten = ({ history, aside }: SplitHistory): boolean =>
	aside.length > 0 && aside.length <= pointsOf(history);

/** Stores history in JSON lines. What cannot be written is kept in memory until the program ends. */
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

	/** Reads the lines that other programs wrote meanwhile. */
	function readOn(project: ProjectRef, known: Known, at: number): Known {
		let read = known;
		attempt(() => {
			read = withLines(known, lines.read(project, known.place), at);
		});
		return read;
	}

	const load = (project: ProjectRef, at: number): Known =>
		projects.get(refText(project)) ?? keep(project, readOn(project, unknown, at));

	/** Thins the lines when that makes them much shorter, or deletes the points that are set aside. */
	function thin(project: ProjectRef, known: Known, jobs: readonly Job[], at: number): Known {
		const isForgotten = isFutureForgotten(known);
		const before = pointsOf(known.history);
		// Thinning keeps at least one point of each job, so it pays only when there are many more.
		if (before < Math.max(known.thinAt, 2 * jobs.length) && !isForgotten) return known;
		const present = new Set(jobs.map(({ id }) => id));
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

	/** Records the changes that this program sees and that no other program has recorded. */
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
			// A response that this program already knew may be older than what another program has recorded since.
			const changed = jobs.filter(({ id }) => ids.has(id));
			const next = lines.exclusively(project, () => write(project, seen, changed, at));
			// Another program is writing, most likely the same points; the next response adds what it missed.
			if (next === null) return keep(project, seen).history;
			// Done after the lock is released: thinning is slow, and other programs may write meanwhile.
			return keep(project, thin(project, next, jobs, at)).history;
		},
	};
}

/** Lines that are never stored: all points are in the store itself. */
const noLines: HistoryLines = {
	read: (_project, place) => ({ text: '', isAll: false, place }),
	append: () => {},
	replace: () => {},
	exclusively: (_project, work) => work(),
};

/** Creates a history in memory that ends with the program. */
export const createMemoryHistory = (): HistoryStore => createHistoryStore({ lines: noLines });
