import { changedPoints, historyOf, type ProjectHistory, withPoints } from './history.ts';
import { pointLine, pointsIn } from './history-lines.ts';
import { thinHistory } from './history-thin.ts';
import type { Job } from './job.ts';
import { type ProjectRef, refText } from './project-ref.ts';

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

/** Where the lines of each project are; several programs may use them at once. */
export interface HistoryLines {
	/** @throws when lines are there, and cannot be read. */
	readonly read: (project: ProjectRef) => string;
	/** @throws when they cannot be written. */
	readonly append: (project: ProjectRef, lines: readonly string[]) => void;
	/**
	 * Puts other lines in the place of those that are there, unless another program is doing so.
	 *
	 * @throws when they cannot be written; those that were there then stay.
	 */
	readonly replace: (project: ProjectRef, change: (text: string) => string) => void;
}

export interface HistoryOptions {
	readonly lines: HistoryLines;
	/** Called once, with the first thing that could not be read or written; the program goes on without. */
	readonly onProblem?: (error: unknown) => void;
}

/** So many points are kept without a thought; some 500 kB. */
const fewPoints = 4000;

interface Known {
	readonly history: ProjectHistory;
	/** Points in it. */
	readonly size: number;
	/** From how many points on it is worth while to thin them. */
	readonly thinAt: number;
}

const sizeOf = (history: ProjectHistory): number =>
	[...history.values()].reduce((sum, points) => sum + points.length, 0);

const textOf = (history: ProjectHistory): string =>
	[...history.values()]
		.flat()
		.map((point) => `${pointLine(point)}\n`)
		.join('');

/** History in JSON lines. What cannot be written is known until the program ends, and no longer. */
export function createHistoryStore({ lines, onProblem }: HistoryOptions): HistoryStore {
	const projects = new Map<string, Known>();
	let hasFailed = false;

	function attempt(what: () => void): void {
		try {
			what();
		} catch (error) {
			if (!hasFailed) onProblem?.(error);
			hasFailed = true;
		}
	}

	function load(project: ProjectRef): Known {
		const known = projects.get(refText(project));
		if (known !== undefined) return known;
		let text = '';
		attempt(() => {
			text = lines.read(project);
		});
		const history = historyOf(pointsIn(text));
		const loaded: Known = { history, size: sizeOf(history), thinAt: fewPoints };
		projects.set(refText(project), loaded);
		return loaded;
	}

	/** Thins what the lines say by now, since other programs write, too. */
	function thin(project: ProjectRef, { history: before }: Known, jobs: readonly Job[], at: number): Known {
		const present = new Set(jobs.map(({ id }) => id));
		let history = thinHistory(before, present, at);
		attempt(() =>
			lines.replace(project, (text) => {
				history = thinHistory(historyOf(pointsIn(text)), present, at);
				return textOf(history);
			}),
		);
		const size = sizeOf(history);
		return { history, size, thinAt: size + Math.max(fewPoints, size / 4) };
	}

	return {
		of: (project) => load(project).history,
		record(project, jobs, at) {
			const known = load(project);
			const points = changedPoints(known.history, jobs, at);
			if (points.length === 0) return known.history;
			attempt(() => lines.append(project, points.map(pointLine)));
			const grown: Known = {
				history: withPoints(known.history, points),
				size: known.size + points.length,
				thinAt: known.thinAt,
			};
			const next = grown.size < grown.thinAt ? grown : thin(project, grown, jobs, at);
			projects.set(refText(project), next);
			return next.history;
		},
	};
}

/** History that ends with the program, which the store itself remembers until then. */
export const createMemoryHistory = (): HistoryStore =>
	createHistoryStore({ lines: { read: () => '', append: () => {}, replace: () => {} } });
