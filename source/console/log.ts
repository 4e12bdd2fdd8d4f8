import { entryText } from '../jobs/events/event-log.ts';
import { clockTime } from '../text/age.ts';
import type { ConsoleContext } from './console-context.ts';

/** Prints the events since the program started, newest first. */
export function sayLog({ ui, program }: Pick<ConsoleContext, 'ui' | 'program'>): void {
	const entries = program.log.entries().toReversed();
	if (entries.length === 0) ui.say('The log is empty.');
	ui.say(...entries.map((entry) => `${clockTime(entry.time)}: ${entryText(entry)}`));
}
