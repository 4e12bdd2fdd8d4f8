import { onTestFinished } from 'vitest';
import { startTerminal, type Terminal, type TerminalOptions } from './pseudo-terminal.ts';

export { keys, type Terminal } from './pseudo-terminal.ts';

/** Runs the built program on a pseudo-terminal until the test is over. */
export function openTerminal(args: readonly string[], options?: TerminalOptions): Terminal {
	const terminal = startTerminal(args, options);
	onTestFinished(terminal.dispose);
	return terminal;
}
