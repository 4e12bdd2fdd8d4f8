import type { Progress } from '../jobs/model/progress.ts';
import type { Described } from '../jobs/output/describe-job.ts';
import { describedText } from '../jobs/output/describe-write.ts';
import { wrap } from '../text/wrap.ts';
import type { Line, Span } from './line.tsx';

type State = Progress<object>['state'];

/** Style of each state of a call. Text shows the same state. */
export const runLooks = {
	waiting: { glyph: '·', token: 'dim' },
	sending: { glyph: '◌', token: 'accent' },
	looking: { glyph: '?', token: 'warning' },
	done: { glyph: '✓', token: 'good' },
	failed: { glyph: '×', token: 'bad' },
	unknown: { glyph: '?', token: 'warning' },
} as const satisfies Readonly<Record<State, { glyph: string; token: Span['token'] }>>;

/** One call of a run. */
export interface RunRow {
	readonly state: State;
	/** Text with the sent call and its result. */
	readonly lines: readonly Line[];
}

/**
 * Formats a call of a run.
 *
 * @param line the call.
 * @param result its result; details that its symbol cannot show go below the call.
 */
export function runRow(line: Line, state: State, result: Described, width: number): RunRow {
	const [text, token] =
		state === 'done' ? [result.value, 'warning' as const] : [describedText(result), runLooks[state].token];
	const notes = result.value === null || text === null ? [] : wrap(text, width - 4);
	return { state, lines: [line, ...notes.map((note): Line => [{ text: `    ${note}`, token }])] };
}
