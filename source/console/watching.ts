import { setTimeout as delay } from 'node:timers/promises';
import { isPassing, RoboflowError } from '../api/client/errors.ts';
import { retryDelay, slowInterval } from '../api/live/retry.ts';
import { jobTitle } from '../jobs/model/job.ts';
import type { ListState } from '../state/list.ts';
import { clockTime } from '../text/age.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import { standWords } from './job-words.ts';
import { tellFound } from './reading.ts';
import { changeWords, failureWords, sentence } from './words.ts';

/** Milliseconds. */
const usual = 10_000;

/** What the last reading changed, a line for each job. */
function changeLines({ attributes, changes, gone }: ListState): readonly string[] {
	return attributes.flatMap((one) => {
		const title = jobTitle(one.job);
		if (gone.has(one.job.id)) return [`${title}. Gone.`];
		const change = changes.get(one.job.id);
		return change === undefined
			? []
			: [`${title}. ${sentence(`${changeWords(change)}, now ${standWords(one)}`)}`];
	});
}

/** Reads again and again until it is stopped; a failure is told once, and so is its end. */
async function readOn(context: ConsoleContext, interval: number, signal: AbortSignal): Promise<void> {
	const { ui, session, program } = context;
	let failures = 0;
	let wait = interval;
	while (!signal.aborted) {
		// A wait that is stopped is no failure.
		await delay(wait, undefined, { signal }).catch(() => {});
		if (signal.aborted) return;
		try {
			const { found } = await session.readJobs(signal);
			if (failures > 0) tell(context, 'good', `The service answers again, at ${clockTime(program.now())}.`);
			failures = 0;
			wait = interval;
			tellFound(context, found);
			ui.say(...changeLines(session.list.get()));
		} catch (error) {
			if (signal.aborted) return;
			if (!(error instanceof RoboflowError)) throw error;
			if (failures === 0) {
				tell(context, 'bad', `No answer since ${clockTime(session.list.get().now)}: ${failureWords(error)}`);
				ui.say('It is tried again and again.');
			}
			wait = Math.max(interval, isPassing(error) ? retryDelay(failures, error, Math.random()) : slowInterval);
			failures += 1;
		}
	}
}

/**
 * Tells of changes as they come, a line for each, until a line is typed.
 *
 * @param seconds between two readings, as typed; empty for the program's own.
 * @returns whether that could be understood.
 */
export async function watch(context: ConsoleContext, seconds: string): Promise<boolean> {
	const { ui, program } = context;
	const asked = Number(seconds) * 1000;
	if (seconds !== '' && !(asked >= 2000 && asked <= 86_400_000)) {
		ui.say(`“${seconds}” is no number of seconds, 2 or more.`);
		return false;
	}
	const interval = asked || program.interval || usual;
	ui.say(`Changes are told every ${interval / 1000} seconds. Press Enter to end that.`);
	const stopped = new AbortController();
	const line = ui.hear();
	const stop = (): void => stopped.abort();
	line.then(stop, stop);
	await Promise.all([line, readOn(context, interval, stopped.signal)]);
	ui.say('Changes are no longer told.');
	return true;
}
