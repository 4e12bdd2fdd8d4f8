import { setTimeout as delay } from 'node:timers/promises';
import { errorLine, isPassing, RoboflowError } from '../api/errors.ts';
import { retryDelay } from '../api/retry.ts';
import type { Selection } from '../config/invocation.ts';
import { UsageError } from '../config/usage-error.ts';
import type { HistoryStore } from '../jobs/history-store.ts';
import type { Job } from '../jobs/job.ts';
import { jsonLine } from '../jobs/records.ts';
import { watchEvents } from '../jobs/watch-events.ts';
import type { CommandContext } from './context.ts';
import { jobSelector } from './selected-jobs.ts';

/** After a failure that asking again will hardly mend, milliseconds to the next attempt. */
const slowInterval = 60_000;

/** Whether nobody but the person can mend it. */
const isFinal = ({ kind }: RoboflowError): boolean => kind === 'key' || kind === 'forbidden';

/**
 * `list --watch`: a line of JSON for each change of the list, until it is told to stop. A failure is told on
 * stderr, and the watch goes on, as patiently as the service asks.
 *
 * @param store where the answers are written down; filters ask it how long a job has rested.
 * @param stop ends it.
 * @throws when the first question fails for good, or the key is refused later.
 */
export async function watchCommand(
	context: CommandContext,
	selection: Selection,
	store: HistoryStore,
	stop: AbortSignal,
): Promise<void> {
	const { io, isJson, settings } = context;
	const { interval } = settings;
	const select = jobSelector(selection, store);
	if (interval === 0) throw new UsageError('--watch cannot refresh by hand', 'give --interval 2 or more');
	const rest = (time: number): Promise<void> => delay(time, undefined, { signal: stop });
	let before: readonly Job[] | null = null;
	let told = '';
	let failures = 0;

	/** @returns milliseconds until the next question. */
	async function look(): Promise<number> {
		const { rows, problems } = await select(context, io.now, stop);
		const jobs = rows.map(({ job }) => job);
		// What stands there at the beginning is no change.
		const events = before === null ? [] : watchEvents(before, jobs, io.now());
		before = jobs;
		failures = 0;
		for (const event of events) io.out(jsonLine(event));
		// The same problem every few seconds is no news.
		if (told !== problems.join('\n') && !isJson) {
			for (const problem of problems) io.err(`warning: ${problem}\n`);
		}
		told = problems.join('\n');
		return interval;
	}

	/** @returns milliseconds until the next question. */
	function bear(error: unknown): number {
		if (!(error instanceof RoboflowError)) throw error;
		if (!isPassing(error) && (before === null || isFinal(error))) throw error;
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
		while (!stop.aborted) await rest(await look().catch(bear));
	} catch (error) {
		if (!stop.aborted) throw error;
	}
}
