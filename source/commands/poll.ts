import { errorLine, isPassing, type RoboflowError } from '../api/client/errors.ts';
import { UsageError } from '../config/usage-error.ts';
import { jsonLine } from '../jobs/output/records.ts';
import type { CommandContext } from './context.ts';
import { isForPeople } from './tell-event.ts';

/** Whether nobody but the person can mend it. */
const isFinal = ({ kind }: RoboflowError): boolean => kind === 'key' || kind === 'forbidden';

/**
 * Looks again and again, until it is told to stop. A failure is told on stderr, and the watch goes on, as
 * patiently as the service asks.
 *
 * @param look asks the service, and tells what came of it; returns what of the answer cannot be read, which is
 * told once: the same problem every few seconds is no news.
 * @param stop ends it.
 * @throws when the first look fails for good, or the key is refused later.
 */
export async function poll(
	context: Pick<CommandContext, 'io' | 'isJson' | 'settings'>,
	look: () => Promise<readonly string[]>,
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
	// Only what watches needs it.
	const { keepAsking } = await import('../api/live/keep-asking.ts');
	await keepAsking({
		interval,
		stop,
		async ask() {
			const problems = await look();
			if (!hasLooked && isForPeople(context)) io.err(`watching; refreshing every ${interval / 1000} s\n`);
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
