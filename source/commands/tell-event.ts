import { jsonLine } from '../jobs/output/records.ts';
import { clockTime } from '../text/age.ts';
import type { CommandContext } from './context.ts';

/** Whether events are printed in words: on a terminal, unless JSON is asked for. */
export const isForPeople = ({ io, isJson }: Pick<CommandContext, 'io' | 'isJson'>): boolean =>
	!isJson && (io.columns?.() ?? null) !== null;

/**
 * Prints an event, a line each: words on a terminal, else JSON.
 *
 * @param record is made where it is printed.
 */
export function tellEvent(
	context: Pick<CommandContext, 'io' | 'isJson'>,
	words: () => string,
	record: () => object,
): void {
	const { io } = context;
	io.out(isForPeople(context) ? `${clockTime(io.now())}  ${words()}\n` : jsonLine(record()));
}
