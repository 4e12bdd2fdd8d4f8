import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef, Scope } from '../jobs/model/project-ref.ts';
import { keyIn } from '../jobs/model/row-key.ts';
import type { ProjectHistory } from '../jobs/past/history.ts';
import { movesSince } from '../jobs/past/since.ts';
import { type Since, sinceLine } from '../jobs/past/since-line.ts';

/** The first response of a project, and the person's last visit to it. */
export interface Visited {
	readonly ref: ProjectRef;
	readonly rows: readonly Job[];
	readonly history: ProjectHistory;
	/** Milliseconds since the epoch, as all times here; `null` when unknown. */
	readonly lastTime: number | null;
}

/**
 * Describes what changed in the projects of a scope since the person's last visit to each. With several
 * projects, the text names the earliest visit.
 */
export function sinceVisits(scope: Scope, projects: readonly Visited[], now: number): Since {
	const times = projects.flatMap(({ lastTime }) => lastTime ?? []);
	const moves = projects.flatMap(({ ref, rows, history, lastTime }) =>
		lastTime === null
			? []
			: movesSince(history, rows, lastTime).map((move) => ({ ...move, key: keyIn(scope, ref, move.key) })),
	);
	return times.length === 0 ? 'first-visit' : (sinceLine(moves, Math.min(...times), now) ?? 'no-changes');
}
