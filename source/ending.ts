import { constants } from 'node:os';

/** The terminal is gone, or another program says that this one has to end. */
export class Ended extends Error {
	override readonly name = 'Ended';
	/** As shells have it: 128 and the signal's number. */
	readonly exitCode: number;

	constructor(signal: EndingSignal) {
		super(signal);
		this.exitCode = 128 + constants.signals[signal];
	}
}

/**
 * Every signal that ends a process which does not listen to it, and that a program can listen to. Not SIGUSR1,
 * which is Node's own (see `protectProcess`), nor those of a broken process: SIGABRT, SIGBUS, SIGFPE,
 * SIGILL, SIGSEGV, SIGSYS and SIGTRAP.
 */
const endingSignals = [
	'SIGHUP',
	'SIGINT',
	'SIGQUIT',
	'SIGTERM',
	'SIGALRM',
	'SIGIO',
	'SIGPROF',
	'SIGPWR',
	'SIGSTKFLT',
	'SIGUSR2',
	'SIGVTALRM',
	'SIGXCPU',
] as const;
type EndingSignal = (typeof endingSignals)[number];

/** Those that this system has. */
const knownSignals = endingSignals.filter((signal) => Object.hasOwn(constants.signals, signal));

interface Source<Event extends string> {
	on(event: Event, listener: (cause: unknown) => void): unknown;
}

export interface EndingSources {
	/** Where signals, and what nobody caught, arrive. */
	readonly events: Source<EndingSignal | 'uncaughtException' | 'unhandledRejection'>;
	readonly stdin: Source<'end' | 'error'>;
	readonly stdout: Source<'error'>;
}

/**
 * Watches everything that ends the screen besides the person, from now on.
 *
 * @returns a signal whose reason is an {@link Ended}, or what nobody caught.
 */
export function watchEnding({ events, stdin, stdout }: EndingSources): AbortSignal {
	const controller = new AbortController();
	for (const signal of knownSignals) events.on(signal, () => controller.abort(new Ended(signal)));
	events.on('uncaughtException', (error) => controller.abort(error));
	events.on('unhandledRejection', (error) => controller.abort(error));
	// Where no signal comes of it, a terminal that is gone can neither be read nor written.
	const hangUp = (): void => controller.abort(new Ended('SIGHUP'));
	stdin.on('end', hangUp);
	stdin.on('error', hangUp);
	stdout.on('error', hangUp);
	return controller.signal;
}
