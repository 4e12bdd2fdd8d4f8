import { constants } from 'node:os';

/** The terminal was closed, or a signal ended the program. */
export class Ended extends Error {
	override readonly name = 'Ended';
	/** 128 plus the number of the signal, as in shells. */
	readonly exitCode: number;

	constructor(signal: EndingSignal) {
		super(signal);
		this.exitCode = 128 + constants.signals[signal];
	}
}

/**
 * Signals that end a process by default and that a program can handle. Excludes SIGUSR1, which Node uses (see
 * `protectProcess`), and the signals of a crash: SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS and
 * SIGTRAP.
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

/** The signals that this system supports. */
const knownSignals = endingSignals.filter((signal) => Object.hasOwn(constants.signals, signal));

interface Source<Event extends string> {
	on(event: Event, listener: (cause: unknown) => void): unknown;
}

export interface EndingSources {
	/** Emits signals, uncaught exceptions and unhandled rejections. */
	readonly events: Source<EndingSignal | 'uncaughtException' | 'unhandledRejection'>;
	readonly stdin: Source<'end' | 'error'>;
	readonly stdout: Source<'error'>;
}

/**
 * Watches for everything that ends the screen except the user.
 *
 * @returns a signal that aborts with an {@link Ended} or the uncaught error.
 */
export function watchEnding({ events, stdin, stdout }: EndingSources): AbortSignal {
	const controller = new AbortController();
	for (const signal of knownSignals) events.on(signal, () => controller.abort(new Ended(signal)));
	events.on('uncaughtException', (error) => controller.abort(error));
	events.on('unhandledRejection', (error) => controller.abort(error));
	// A closed terminal does not always send a signal, but reading or writing it fails.
	const hangUp = (): void => controller.abort(new Ended('SIGHUP'));
	stdin.on('end', hangUp);
	stdin.on('error', hangUp);
	stdout.on('error', hangUp);
	return controller.signal;
}
