import { jsonLine } from '../jobs/output/records.ts';
import { clockTime } from '../text/age.ts';
import type { CommandContext } from './context.ts';

/** Whether to print events as text: on a terminal, unless JSON is requested. */
export const isForPeople = ({ io, isJson }: Pick<CommandContext, 'io' | 'isJson'>): boolean =>
	!isJson && (io.columns?.() ?? null) !== null;

/**
 * Prints an event on one line: text on a terminal, else JSON.
 *
 * @param record returns the JSON; called only if needed.
 */
export function tellEvent(
	context: Pick<CommandContext, 'io' | 'isJson'>,
	words: () => string,
	record: () => object,
): void {
	const { io } = context;
	io.out(isForPeople(context) ? `${clockTime(io.now())}  ${words()}\n` : jsonLine(record()));
}
