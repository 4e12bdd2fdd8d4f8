import { onTestFinished } from 'vitest';
import { startTerminal, type Terminal, type TerminalOptions } from './pseudo-terminal.ts';

/** Runs the built program on a pseudo-terminal until the test is over. */
export function openTerminal(
	args: readonly string[],
	options?: TerminalOptions,
	command?: string[],
): Terminal {
	const terminal = startTerminal(args, options, command);
	onTestFinished(terminal.dispose);
	return terminal;
}
