import { exactTime } from '../../text/age.ts';
import { cleanText } from '../../text/clean-text.ts';
import { counted } from '../../text/counted.ts';
import type { Point } from './history.ts';

/**
 * The error for points of the history that are in the future: the clock was wrong when they were recorded, or
 * is wrong now.
 */
export class FutureHistory extends Error {
	override readonly name = 'FutureHistory';

	constructor(points: readonly Point[]) {
		const last = points.reduce((latest, { at }) => Math.max(latest, at), 0);
		super(
			`history: left out ${counted(points.length, 'point')} from the future (until ${exactTime(last)}); check the clock`,
		);
	}
}

/** Describes a problem with the history on one line. */
export function historyProblem(error: unknown): string {
	if (error instanceof FutureHistory) return error.message;
	const reason = error instanceof Error ? error.message : 'unknown reason';
	return `could not save the history: ${cleanText(reason)}`;
}
