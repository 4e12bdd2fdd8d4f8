import type { LineConsole } from './line-console.ts';
import type { LineProgram } from './line-program.ts';
import type { Session } from './session.ts';

/** What a part of the console works with: the lines, the program, and the session of a project. */
export interface ConsoleContext {
	readonly ui: LineConsole;
	readonly program: LineProgram;
	readonly session: Session;
}

/** Says what happened, and keeps it in the log. */
export function tell(
	{ ui, program }: Pick<ConsoleContext, 'ui' | 'program'>,
	tone: 'good' | 'warning' | 'bad',
	text: string,
): void {
	program.log.add(tone, text);
	ui.say(text);
}
