import { RoboflowError } from '../api/client/errors.ts';
import type { Settled } from '../jobs/assign/journal.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { scopeText } from '../jobs/model/project-ref.ts';
import { clockTime } from '../text/age.ts';
import { type ConsoleContext, tell } from './console-context.ts';
import { failureWords, sentence } from './words.ts';

/** Older data is refreshed before a decision that depends on it. Milliseconds. */
const freshFor = 10_000;

/** Reports the unconfirmed creates whose jobs were found. */
export function tellFound(context: ConsoleContext, found: readonly Settled[]): void {
	for (const { made } of found) tell(context, 'good', `${jobTitle(made)} was created: the list confirms it.`);
}

/**
 * Reports why a refresh failed, and which older data remains.
 *
 * @throws any error that is not from a call to the API.
 */
function tellFailure(context: ConsoleContext, what: string, error: unknown): void {
	if (!(error instanceof RoboflowError)) throw error;
	const { now } = context.session.list.get();
	tell(context, 'bad', sentence(`${what}: ${failureWords(error)}`));
	if (now > 0) context.ui.say(`What is known is from ${clockTime(now)}.`);
}

/** Refreshes the jobs and reports the result. On failure, the previous jobs remain. */
export async function readJobs(context: ConsoleContext): Promise<void> {
	const { ui, session } = context;
	ui.say(`Loading the jobs of ${scopeText(session.scope)}.`);
	try {
		const { problems, found, since } = await session.readJobs();
		ui.say(...problems.map((problem) => `Warning: ${sentence(problem)}`));
		tellFound(context, found);
		if (typeof since === 'object' && since !== null) {
			const next = since.keys.length === 0 ? '' : ' Type since to list those jobs.';
			tell(context, 'good', `${sentence(since.text)}${next}`);
		}
	} catch (error) {
		tellFailure(context, 'Could not load the jobs', error);
	}
}

/** Refreshes the batches. On failure, reports it and keeps the previous batches. */
export async function readBatches(context: ConsoleContext): Promise<void> {
	try {
		await context.session.readBatches();
	} catch (error) {
		tellFailure(context, 'Could not load the batches', error);
	}
}

/** Refreshes the data for planning a new job: the batches, and the jobs if they are old. */
export async function readForPlan(context: ConsoleContext): Promise<void> {
	const { session, program } = context;
	if (program.now() - session.list.get().now > freshFor) await readJobs(context);
	await readBatches(context);
}
