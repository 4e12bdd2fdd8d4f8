import type { KeyFor } from '../../actions/key-for.ts';
import type { Line } from '../../components/line.tsx';
import type { Live } from '../../hooks/use-roboflow.ts';
import { beginningOf } from '../../jobs/past/history.ts';
import type { ListState } from '../../state/list.ts';
import { exactTime } from '../../text/age.ts';
import { stageLooks } from '../../theme.ts';

/**
 * Why there are no rows. "No jobs" is only ever said after a good answer.
 *
 * @param isOfMany whether the list is of several projects.
 */
export function listAbsence(
	{ tab, box, jobs: all, history }: ListState,
	{ data, error }: Pick<Live<unknown>, 'data' | 'error'>,
	isOfMany: boolean,
	keyFor: KeyFor,
): readonly Line[] {
	if (data === undefined && error !== null) {
		return [
			[{ text: ' ' }],
			[{ text: `  × ${error.message}`, token: 'bad' }],
			[{ text: `    ${error.hint}` }],
		];
	}
	const begin = box.filter.asksForRest ? beginningOf(history) : null;
	// Else a list of which nothing is known yet would read as one that has nothing stuck.
	const limit = begin === null ? [] : [`How long jobs have rested is known since ${exactTime(begin)}.`];
	return [[{ text: ' ' }], ...[words(), ...limit].map((text): Line => [{ text: `  ${text}`, token: 'dim' }])];

	function words(): string {
		if (data === undefined) return 'Loading jobs…';
		if (all.length === 0)
			return isOfMany
				? 'No jobs in these projects yet.'
				: `No jobs in this project yet; ${keyFor('list', 'new-job')} creates the first.`;
		const where = tab === 'all' ? '' : ` in “${stageLooks[tab].word}”`;
		if (box.typing !== null) return `The filter finds no job${where}.`;
		return box.text === ''
			? `No job is${where} now.`
			: `The filter finds no job${where}; ${keyFor('list', 'close')} clears it.`;
	}
}
