import type { CommandContext } from './context.ts';

/** What to report when a command is interrupted during a call. */
export interface Interrupted {
	readonly message: string;
	/** Advice on what to check. */
	readonly hint: string;
}

/** Handles interrupts by the user or the system during a command that writes. */
export interface Interrupts {
	/**
	 * Runs a function that writes. The user's first interrupt stops before the next call. A second one, or a
	 * signal from the system, ends the program at once.
	 *
	 * @param known printed if the program ends during a call.
	 */
	readonly during: <Result>(
		known: () => Interrupted,
		run: (isStopped: () => boolean) => Promise<Result>,
	) => Promise<Result>;
}

/** Exit code of a run that the user interrupted: 128 plus the number of SIGINT. */
export const interruptedCode = 130;

const noInterrupts: Interrupts = { during: (_known, run) => run(() => false) };

/** Returns the command's interrupts; by default, interrupts are not handled. */
export const interruptsOf = ({ interrupts = noInterrupts }: Pick<CommandContext, 'interrupts'>): Interrupts =>
	interrupts;
