import type { NotNow } from '../../actions/action.ts';

/** Actions of a review step without an effect. @param calls that the plan has. */
export const planNotNow = (calls: number): NotNow =>
	new Map([
		...(calls === 0 ? [['send', 'nothing to send'] as const] : []),
		...(calls < 2 ? [['failure-way', 'there is no other call that a failure could stop'] as const] : []),
	]);
