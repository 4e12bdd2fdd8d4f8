import { errorLine, isPassing, type RoboflowError } from '../api/client/errors.ts';
import { UsageError } from '../config/usage-error.ts';
import { jsonLine } from '../jobs/output/records.ts';
import type { CommandContext } from './context.ts';
import { isForPeople } from './tell-event.ts';

/** Whether retrying cannot help, because the user must fix the cause. */
const isFinal = ({ kind }: RoboflowError): boolean => kind === 'key' || kind === 'forbidden';

/** What is polled. */
interface Polled {
	/**
	 * Sends a request and prints the result. Returns the unreadable parts of the response; repeated ones are
	 * reported only once.
	 */
	readonly look: () => Promise<readonly string[]>;
	/** Describes what is watched, after the first response: `acme/warehouse for changes`. */
	readonly watching: () => string;
}

/**
 * Polls until stopped. Reports failures on stderr and continues, with the delays that the API requests.
 *
 * @param stop ends the polling.
 * @throws when the first request fails permanently, or the key is rejected later.
 */
export async function poll(
	context: Pick<CommandContext, 'io' | 'isJson' | 'settings'>,
	{ look, watching }: Polled,
	stop: AbortSignal,
): Promise<void> {
	const {
		io,
		isJson,
		settings: { interval },
	} = context;
	if (interval === 0) throw new UsageError('watch needs an interval', 'use --interval 2 or more');
	let hasLooked = false;
	let told = '';
	// Loaded on demand, since only watches need it.
	const { keepAsking } = await import('../api/live/keep-asking.ts');
	await keepAsking({
		interval,
		stop,
		async ask() {
			const problems = await look();
			if (!hasLooked && isForPeople(context)) io.err(`Watching ${watching()}; Ctrl-C stops\n`);
			hasLooked = true;
			if (told !== problems.join('\n') && !isJson) {
				for (const problem of problems) io.err(`warning: ${problem}\n`);
			}
			told = problems.join('\n');
		},
		onFailure(error, retryIn) {
			if (!isPassing(error) && (!hasLooked || isFinal(error))) throw error;
			const message = errorLine(error);
			const seconds = Math.ceil(retryIn / 1000);
			io.err(
				isJson
					? jsonLine({ error: { message, hint: error.hint }, retryInSeconds: seconds })
					: `warning: ${message}; retrying in ${seconds} s\n`,
			);
		},
	});
}
