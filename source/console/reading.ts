import { RoboflowError } from '../api/client/errors.ts';
import type { Settled } from '../jobs/assign/journal.ts';
import { jobTitle } from '../jobs/model/job.ts';
import { refText } from '../jobs/model/project-ref.ts';
import { clockTime } from '../text/age.ts';
import { type Room, tell } from './room.ts';
import { failureWords, sentence } from './words.ts';

/** What is older is read anew before something is decided by it; milliseconds. */
const freshFor = 10_000;

/** Says which creates without a clear answer have made their jobs after all. */
export function tellFound(room: Room, found: readonly Settled[]): void {
	for (const { made } of found)
		tell(room, 'good', `${jobTitle(made)} was made, though no clear answer came.`);
}

/**
 * Says why something was not read, and what is known all the same.
 *
 * @throws what is no failure of a call.
 */
export function tellFailure(room: Room, what: string, error: unknown): void {
	if (!(error instanceof RoboflowError)) throw error;
	const { now } = room.desk.list.get();
	tell(room, 'bad', sentence(`${what}: ${failureWords(error)}`));
	if (now > 0) room.talk.say(`What is known is from ${clockTime(now)}.`);
}

/** Reads the jobs, and says what came of it. A failure leaves what was known before. */
export async function readJobs(room: Room): Promise<void> {
	const { talk, desk } = room;
	talk.say(`Reading the jobs of ${refText(desk.project)}.`);
	try {
		const { problems, found, since } = await desk.readJobs();
		talk.say(...problems.map((problem) => `Warning: ${sentence(problem)}`));
		tellFound(room, found);
		if (since !== null) {
			const next = since.ids.length === 0 ? '' : ' Type since to hear of those jobs.';
			tell(room, 'good', `${sentence(since.text)}${next}`);
		}
	} catch (error) {
		tellFailure(room, 'The jobs were not read', error);
	}
}

/** Reads the batches; a failure is said, and leaves what was known before. */
export async function readBatches(room: Room): Promise<void> {
	try {
		await room.desk.readBatches();
	} catch (error) {
		tellFailure(room, 'The batches were not read', error);
	}
}

/** Reads whatever a new job is planned with: the batches, and the jobs where they are old. */
export async function readForPlan(room: Room): Promise<void> {
	const { desk, program } = room;
	if (program.now() - desk.list.get().now > freshFor) await readJobs(room);
	await readBatches(room);
}
