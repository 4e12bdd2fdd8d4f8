import type { RoboflowError } from '../client/errors.ts';

/** After a failure that asking again will hardly mend, milliseconds to the next attempt, at least. */
export const slowInterval = 60_000;

const first = 1000;
const longest = 60_000;
/** The service may ask for more than our own limit, yet not for a day. */
const longestAsked = 15 * 60_000;

/**
 * Milliseconds to wait before a GET is tried again: twice as long after each failure, up to a minute,
 * with jitter so that many terminals do not come back at once. A `Retry-After` is the least it waits.
 *
 * @param failures failures in a row before this one, from 0.
 * @param random from 0 to 1.
 */
export function retryDelay(
	failures: number,
	error: Pick<RoboflowError, 'retryAfter'>,
	random: number,
): number {
	const ceiling = Math.min(longest, first * 2 ** Math.min(failures, 16));
	const own = Math.round(ceiling * (0.5 + random / 2));
	return Math.max(own, Math.min(error.retryAfter ?? 0, longestAsked));
}
