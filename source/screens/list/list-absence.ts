import type { KeyFor } from '../../actions/key-for.ts';
import type { Line } from '../../components/line.tsx';
import type { Live } from '../../hooks/use-roboflow.ts';
import { idleKnowledge } from '../../jobs/past/idle-knowledge.ts';
import type { ListState } from '../../state/list-state.ts';
import { wrapAtSpaces } from '../../text/wrap.ts';
import { stageLooks } from '../../theme.ts';

/**
 * Explains an empty list. Says "No jobs" only after a successful refresh.
 *
 * @param isOfMany whether the list has several projects.
 * @param width of the lines, in columns.
 */
export function listAbsence(
	{ tab, box, jobs: all, hidden, history, now }: ListState,
	{ data, error }: Pick<Live<unknown>, 'data' | 'error'>,
	isOfMany: boolean,
	keyFor: KeyFor,
	width: number,
): readonly Line[] {
	if (data === undefined && error !== null) {
		return [
			[{ text: ' ' }],
			[{ text: `  × ${error.message}`, token: 'bad' }],
			[{ text: `    ${error.hint}` }],
		];
	}
	// Without this limit, a list without history would look as if no job were stuck.
	const limit = box.filter.asksForIdle && data !== undefined ? idleKnowledge(history, now) : [];
	const lines = [words(), ...limit].flatMap((text) => wrapAtSpaces(text, Math.max(1, width - 3)));
	return [[{ text: ' ' }], ...lines.map((text): Line => [{ text: `  ${text}`, token: 'dim' }])];

	function words(): string {
		if (data === undefined) return 'Loading jobs…';
		if (all.length === 0)
			return isOfMany
				? 'No jobs in these projects yet.'
				: `No jobs in this project yet; ${keyFor('list', 'new-job')} creates the first.`;
		const where = tab === 'all' ? '' : ` in “${stageLooks[tab].word}”`;
		if (box.typing !== null) return `The filter finds no job${where}.`;
		if (box.text === '' && tab === 'all' && hidden > 0)
			return 'No job has images. The filter empty:yes shows empty jobs.';
		return box.text === ''
			? `No job${hidden === 0 ? '' : ' with images'} is${where} now.`
			: `The filter finds no job${where}; ${keyFor('list', 'close')} clears it.`;
	}
}
