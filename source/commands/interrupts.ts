import type { CommandContext } from './context.ts';

/** What is known when a command is ended in the middle of a call. */
export interface Interrupted {
	readonly message: string;
	/** What to look at. */
	readonly hint: string;
}

/** Hears that a person, or the system, wants to end a command that writes. */
export interface Interrupts {
	/**
	 * Runs what writes. A person's first interrupt stops it before the next call; a second one ends the program at
	 * once, as the system's signals do.
	 *
	 * @param known is printed where the program ends in the middle of a call.
	 */
	readonly during: <Result>(
		known: () => Interrupted,
		run: (isStopped: () => boolean) => Promise<Result>,
	) => Promise<Result>;
}

/** Exit code of a run that a person stopped: 128 and the number of SIGINT. */
export const interruptedCode = 130;

const noInterrupts: Interrupts = { during: (_known, run) => run(() => false) };

/** The interrupts of a command; none are heard where nobody listens. */
export const interruptsOf = ({ interrupts = noInterrupts }: Pick<CommandContext, 'interrupts'>): Interrupts =>
	interrupts;
