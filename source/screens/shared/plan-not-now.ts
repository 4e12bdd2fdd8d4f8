import type { NotNow } from '../../actions/action.ts';

/**
 * Returns the actions of a review step that have no effect.
 *
 * @param calls number of the plan's requests.
 */
export const planNotNow = (calls: number): NotNow =>
	new Map([
		...(calls === 0 ? [['send', 'nothing to send'] as const] : []),
		...(calls < 2 ? [['failure-way', 'there is no other call that a failure could stop'] as const] : []),
	]);
