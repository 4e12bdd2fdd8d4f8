import type { Freshness } from '../../jobs/model/freshness.ts';
import type { Polling } from './polling.ts';
import { type FailingProject, isOut, type ProjectState } from './project-state.ts';

export interface ScopeFreshnessOptions extends Polling {
	/** Whether the requests take long enough to mention it. */
	readonly isSlow: boolean;
	readonly failing: readonly FailingProject[];
}

/**
 * Returns how current the list of one or more projects is. While any project responds, this is the state of
 * those that do; projects that fail are shown elsewhere.
 */
export function scopeFreshness(
	states: readonly ProjectState[],
	{ isSlow, failing, isFrozen, interval }: ScopeFreshnessOptions,
): Freshness {
	const answered = states.filter(({ updatedAt }) => updatedAt > 0).map(({ updatedAt }) => updatedAt);
	const newest = answered.length === 0 ? null : Math.max(...answered);
	const well = states.filter(({ error, updatedAt }) => error === null && updatedAt > 0);
	// A count is not needed for a single project.
	const out = states.length === 1 ? {} : { stillOut: states.filter(isOut).length };
	const [worst] = failing;

	if (states.some(({ error }) => error?.kind === 'key')) return { state: 'refused' };
	if (isFrozen && !isSlow) return { state: 'frozen', updatedAt: newest };
	if (states.some((state) => state.data === undefined && isOut(state))) return { state: 'loading', ...out };
	if (well.length === 0) {
		return worst === undefined
			? { state: 'loading' }
			: { state: 'stale', since: newest, reason: worst.reason, retryIn: worst.retryIn };
	}
	// The oldest response: everything shown is at least as new, and the time changes only once per round.
	const updatedAt = Math.min(...well.map((state) => state.updatedAt));
	return isSlow ? { state: 'refreshing', updatedAt, ...out } : { state: 'live', updatedAt, interval };
}
