import { changeWords } from '../jobs/events/change-words.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { standWords } from '../jobs/output/stand-words.ts';
import type { ListState } from '../state/list-state.ts';
import { clockTime } from '../text/age.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import { tellFound } from './reading.ts';
import { failureWords, sentence } from './words.ts';

/** Default interval in milliseconds. */
const usual = 10_000;

/** Formats the changes of the last refresh, one line per job. */
function changeLines({ attributes, changes, gone }: ListState): readonly string[] {
	return attributes.flatMap((one) => {
		const title = jobTitle(one.job);
		if (gone.has(one.key)) return [`${title}. Gone.`];
		const change = changes.get(one.key);
		return change === undefined
			? []
			: [`${title}. ${sentence(`${changeWords(change)}, now ${standWords(one)}`)}`];
	});
}

/** Refreshes repeatedly until stopped. Reports a failure once, and its end. */
async function readOn(context: ConsoleContext, interval: number, stop: AbortSignal): Promise<void> {
	const { ui, session, program } = context;
	let isFailing = false;
	const { keepAsking } = await import('../api/live/keep-asking.ts');
	await keepAsking({
		interval,
		isFirstLater: true,
		stop,
		async ask(signal) {
			const { found } = await session.readJobs(signal);
			if (stop.aborted) return;
			if (isFailing) tell(context, 'good', `The service recovered at ${clockTime(program.now())}.`);
			isFailing = false;
			tellFound(context, found);
			ui.say(...changeLines(session.list.get()));
		},
		onFailure(error) {
			if (isFailing) return;
			isFailing = true;
			tell(context, 'bad', `No answer since ${clockTime(session.list.get().now)}: ${failureWords(error)}`);
			if (error.kind !== 'key') ui.say('Retrying.');
		},
	});
}

/**
 * Prints changes as they occur, one line each, until a line is typed.
 *
 * @param seconds interval between refreshes, as typed; empty for the default.
 * @returns whether the interval was valid.
 */
export async function watch(context: ConsoleContext, seconds: string): Promise<boolean> {
	const { ui, program } = context;
	const asked = Number(seconds) * 1000;
	if (seconds !== '' && !(asked >= 2000 && asked <= 86_400_000)) {
		ui.say(`Enter a number of seconds, 2 or more.`);
		return false;
	}
	const interval = asked || program.interval || usual;
	ui.say(`Watching for changes every ${interval / 1000} seconds. Press Enter to stop.`);
	const stopped = new AbortController();
	const line = ui.hear();
	const stop = (): void => stopped.abort();
	line.then(stop, stop);
	await Promise.all([line, readOn(context, interval, stopped.signal)]);
	ui.say('Stopped watching.');
	return true;
}
