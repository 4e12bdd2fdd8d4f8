import type { RoboflowError } from '../client/errors.ts';

/** Minimum wait, in milliseconds, after a failure that a retry is not likely to fix. */
export const slowInterval = 60_000;

const first = 1000;
const longest = 60_000;
/** Maximum delay that the service can request: longer than our own limit, but not a whole day. */
const longestAsked = 15 * 60_000;

/**
 * Returns the milliseconds to wait before a GET is retried: doubled after each failure, up to a minute, with
 * jitter so that many terminals do not retry at once. Waits at least as long as `Retry-After` says.
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
