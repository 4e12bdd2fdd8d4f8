import type { Job } from '../jobs/model/job.ts';
import type { ProjectHistory } from '../jobs/past/history.ts';
import { movesSince } from '../jobs/past/since.ts';
import { type SinceLine, sinceLine } from '../jobs/past/since-line.ts';

/** The first answer of a project, and when the person visited the project last. */
export interface Visited {
	readonly rows: readonly Job[];
	readonly history: ProjectHistory;
	/** Milliseconds since the epoch, as all times here; `null` when it is not known. */
	readonly lastTime: number | null;
}

/**
 * What moved in one or more projects since the person's last visit to each; of several, the line names the
 * earliest visit.
 *
 * @returns `null` when nothing did, or nobody knows.
 */
export function sinceVisits(projects: readonly Visited[], now: number): SinceLine | null {
	const times = projects.flatMap(({ lastTime }) => lastTime ?? []);
	const moves = projects.flatMap(({ rows, history, lastTime }) =>
		lastTime === null ? [] : movesSince(history, rows, lastTime),
	);
	return times.length === 0 ? null : sinceLine(moves, Math.min(...times), now);
}
