import type { Freshness } from '../../jobs/model/freshness.ts';
import type { Polling } from './polling.ts';
import { type FailingProject, isOut, type ProjectState } from './project-state.ts';

export interface ScopeFreshnessOptions extends Polling {
	/** Whether asking takes long enough to be worth a word. */
	readonly isSlow: boolean;
	readonly failing: readonly FailingProject[];
}

/**
 * How current the list of one or more projects is. As long as any project answers, the list is as current as
 * those that do; projects that fail are named elsewhere.
 */
export function scopeFreshness(
	states: readonly ProjectState[],
	{ isSlow, failing, isFrozen, interval }: ScopeFreshnessOptions,
): Freshness {
	const answered = states.filter(({ updatedAt }) => updatedAt > 0).map(({ updatedAt }) => updatedAt);
	const newest = answered.length === 0 ? null : Math.max(...answered);
	const well = states.filter(({ error, updatedAt }) => error === null && updatedAt > 0);
	// One project that is out is all that is asked for, and needs no number.
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
	// The oldest of them: whatever is shown is at least as new, and it changes once a round.
	const updatedAt = Math.min(...well.map((state) => state.updatedAt));
	return isSlow ? { state: 'refreshing', updatedAt, ...out } : { state: 'live', updatedAt, interval };
}
