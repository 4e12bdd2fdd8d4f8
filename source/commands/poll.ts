import { setTimeout as delay } from 'node:timers/promises';
import { errorLine, isPassing, RoboflowError } from '../api/client/errors.ts';
import { retryDelay, slowInterval } from '../api/live/retry.ts';
import { UsageError } from '../config/usage-error.ts';
import { jsonLine } from '../jobs/output/records.ts';
import type { CommandContext } from './context.ts';

/** Whether nobody but the person can mend it. */
const isFinal = ({ kind }: RoboflowError): boolean => kind === 'key' || kind === 'forbidden';

/**
 * Looks again and again, until it is told to stop. A failure is told on stderr, and the watch goes on, as
 * patiently as the service asks.
 *
 * @param look asks the service, and tells what came of it.
 * @param stop ends it.
 * @throws when the first look fails for good, or the key is refused later.
 */
export async function poll(
	{ io, isJson, settings: { interval } }: Pick<CommandContext, 'io' | 'isJson' | 'settings'>,
	look: () => Promise<void>,
	stop: AbortSignal,
): Promise<void> {
	if (interval === 0) throw new UsageError('a watch cannot refresh by hand', 'give --interval 2 or more');
	const rest = (time: number): Promise<void> => delay(time, undefined, { signal: stop });
	let hasLooked = false;
	let failures = 0;

	/** @returns milliseconds until the next look. */
	async function goOn(): Promise<number> {
		await look();
		hasLooked = true;
		failures = 0;
		return interval;
	}

	/** @returns milliseconds until the next look. */
	function bear(error: unknown): number {
		if (!(error instanceof RoboflowError)) throw error;
		if (!isPassing(error) && (!hasLooked || isFinal(error))) throw error;
		const wait = isPassing(error)
			? retryDelay(failures, error, Math.random())
			: Math.max(interval, slowInterval);
		failures += 1;
		const message = errorLine(error);
		const seconds = Math.ceil(wait / 1000);
		io.err(
			isJson
				? jsonLine({ error: { message, hint: error.hint }, retryInSeconds: seconds })
				: `warning: ${message}; asking again in ${seconds} s\n`,
		);
		return wait;
	}

	try {
		while (!stop.aborted) await rest(await goOn().catch(bear));
	} catch (error) {
		if (!stop.aborted) throw error;
	}
}

/**
 * Tells what of an answer cannot be read, once: the same problem every few seconds is no news.
 *
 * @returns what is to be called with the problems of each answer.
 */
export function problemTeller({ io, isJson }: Pick<CommandContext, 'io' | 'isJson'>) {
	let told = '';
	return (problems: readonly string[]): void => {
		if (told !== problems.join('\n') && !isJson) {
			for (const problem of problems) io.err(`warning: ${problem}\n`);
		}
		told = problems.join('\n');
	};
}
