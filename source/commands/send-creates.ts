import { isOutcomeUnknown, RoboflowError } from '../api/client/errors.ts';
import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import type { CreateRow } from '../jobs/assign/create-row.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import type { SplitPlan } from '../jobs/assign/split-plan.ts';
import type { BatchImages } from '../jobs/model/batch-images.ts';
import type { Job } from '../jobs/model/job.ts';
import { type OnFailure, withProgress } from '../jobs/model/progress.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { jobLink } from '../jobs/model/web-link.ts';
import { jobRecord, jsonText } from '../jobs/output/records.ts';
import { createAll } from '../session/create-all.ts';
import { createOnce } from '../session/create-once.ts';
import { counted } from '../text/counted.ts';
import type { CommandContext } from './context.ts';
import { jobText } from './get-command.ts';
import { type Interrupted, interruptsOf } from './interrupts.ts';
import { assertRunDone, interruptedRun } from './run-end.ts';
import { reportText } from './split-report.ts';

/** The project's state before a create. */
export interface Ground {
	readonly ref: ProjectRef;
	readonly jobs: readonly Job[];
	/** When the jobs were requested, in milliseconds since the epoch. */
	readonly askedAt: number;
	readonly batches: readonly BatchImages[];
}

/** How to send the jobs of a plan. */
export interface Way {
	readonly journal: Journal;
	/** Identifies the request of each job. */
	readonly keys: readonly string[];
	readonly mayRepeat: boolean;
	readonly onFailure: OnFailure;
}

export const unknownBatchHint = 'check project and --batch: roboflow-jobs batches lists the ids';

const createRunWords = { noun: 'job', done: 'created' };

const looking = 'the create is unconfirmed; checking whether the job exists…\n';

/** Returns what to report when a create is interrupted. @param before start of the message. */
const interruptedCreate = (ref: ProjectRef, name: string, before: string): Interrupted => ({
	message: `${before} “${name}” is unconfirmed: we don't know whether this job was created`,
	hint: `look at roboflow-jobs list ${refText(ref)}; if the job is not there, create it with --again`,
});

/** Creates a job and prints it. */
export async function createOne(
	context: CommandContext,
	{ ref, jobs }: Ground,
	job: NewJob | undefined,
	{ journal, keys, mayRepeat }: Way,
): Promise<void> {
	const { client, io, isJson, settings } = context;
	if (job === undefined) return;
	const onLooking = (): void => {
		if (!isJson) io.err(looking);
	};
	const send = () =>
		createOnce({
			client,
			journal,
			project: ref,
			job,
			asked: keys[0] ?? null,
			mayRepeat,
			known: jobs,
			onLooking,
		});
	const made = await interruptsOf(context)
		.during(() => interruptedCreate(ref, job.name, 'interrupted:'), send)
		.catch(explain);
	if (!isJson) for (const problem of made.problems ?? []) io.err(`warning: ${problem}\n`);
	const images = made.numImages ?? job.numImages;
	if (images < job.numImages && !isJson)
		io.err(`warning: the job got ${images} of the ${counted(job.numImages, 'image')} asked for\n`);
	io.out(isJson ? jsonText(jobRecord(made)) : jobText(made, jobLink(settings.appUrl, ref, made.id)));
}

/** @throws {RoboflowError} with the hint for a create. */
function explain(error: unknown): never {
	if (!(error instanceof RoboflowError)) throw error;
	const { kind, message, status } = error;
	if (kind === 'not-found' && !isOutcomeUnknown(error)) {
		throw new RoboflowError(kind, message, { status, hint: unknownBatchHint });
	}
	throw error;
}

/**
 * Creates jobs one after another, and prints each result.
 *
 * @throws {CommandError} when a create failed or is unconfirmed.
 */
export async function createSeveral(
	context: CommandContext,
	{ ref, jobs: known }: Ground,
	{ jobs }: SplitPlan,
	{ journal, keys, mayRepeat, onFailure }: Way,
): Promise<void> {
	const { client, io, isJson } = context;
	let rows: readonly CreateRow[] = jobs.map((job) => ({ job, progress: { state: 'waiting' } }));
	let firstError: RoboflowError | null = null;
	const interrupted = (): Interrupted =>
		interruptedRun(rows, createRunWords, ({ job }, soFar) => interruptedCreate(ref, job.name, `${soFar};`));
	const send = (isStopped: () => boolean) =>
		createAll({
			client,
			journal,
			project: ref,
			jobs,
			asked: keys,
			mayRepeat,
			known,
			onFailure,
			isStopped,
			onChange(index, progress) {
				rows = withProgress(rows, [index], progress);
				if (progress.state === 'looking' && !isJson) io.err(looking);
			},
			onError(error) {
				firstError ??= error;
			},
		});
	const isInterrupted = await interruptsOf(context).during(interrupted, send);
	io.out(isJson ? jsonText({ jobs: rows.map(rowRecord) }) : reportText(rows));
	assertRunDone({ rows, error: firstError, isInterrupted }, createRunWords);
}

/** Returns the JSON of a job of a split: the request and its result. */
const rowRecord = ({ job, progress }: CreateRow): object => ({
	asked: job,
	state: progress.state,
	job: progress.state === 'done' ? jobRecord(progress.made) : null,
	error:
		progress.state === 'failed' || progress.state === 'unknown'
			? { message: progress.message, hint: progress.hint }
			: null,
});
