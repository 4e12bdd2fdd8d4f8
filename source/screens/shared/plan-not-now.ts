import type { NotNow } from '../../actions/action.ts';

/**
 * Returns the actions of a review step that have no effect.
 *
 * @param calls number of the plan's requests.
 * @param question how to send it and how to go back; said for another key.
 */
export const planNotNow = (calls: number, question: string): NotNow =>
	new Map([
		...(calls === 0 ? [['send', 'nothing to send'] as const] : []),
		['ask', calls === 0 ? 'nothing to send' : question] as const,
		...(calls < 2 ? [['failure-way', 'there is only one change, so a failure stops nothing'] as const] : []),
	]);
