import { isOutcomeUnknown, RoboflowError } from '../api/client/errors.ts';
import type { CreateAsked } from '../config/arguments/invocation.ts';
import { UsageError } from '../config/usage-error.ts';
import { usualReviewers } from '../jobs/assign/candidates.ts';
import type { NewJob } from '../jobs/assign/clean-new-job.ts';
import type { CreateRow } from '../jobs/assign/create-row.ts';
import { checkDraft, completeDraft, draftFields, newJobOf } from '../jobs/assign/draft.ts';
import { type Journal, settleMade } from '../jobs/assign/journal.ts';
import { namedBatches } from '../jobs/assign/named-batch.ts';
import { planWarnings } from '../jobs/assign/plan-warnings.ts';
import { splitFields } from '../jobs/assign/split-draft.ts';
import { checkSplit, completeSplit, planOf, type SplitPlan } from '../jobs/assign/split-plan.ts';
import { askedKey, askedSplitKey, twinsOf } from '../jobs/assign/twins.ts';
import { type BatchImages, imagesOfBatches } from '../jobs/model/batch-images.ts';
import type { Job } from '../jobs/model/job.ts';
import type { OnFailure } from '../jobs/model/progress.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { jobLink } from '../jobs/model/web-link.ts';
import { jobRecord, jsonText } from '../jobs/output/records.ts';
import { createAll } from '../session/create-all.ts';
import { createOnce, twinError } from '../session/create-once.ts';
import { counted } from '../text/counted.ts';
import { CommandError } from './command-error.ts';
import { type CommandContext, projectOf } from './context.ts';
import { jobText } from './get-command.ts';
import { planText, reportText } from './plan.ts';

/** What a create works with: the project as it is before anything is sent. */
interface Ground {
	readonly ref: ProjectRef;
	readonly jobs: readonly Job[];
	/** When the jobs were asked for; milliseconds since the epoch. */
	readonly askedAt: number;
	readonly batches: readonly BatchImages[];
}

/**
 * `create`: one job, or one for each of several labelers; each is sent once.
 *
 * @throws when any was not made, or may not have been.
 */
export async function createCommand(
	context: CommandContext,
	asked: CreateAsked,
	journal: Journal,
): Promise<void> {
	const { settings } = context;
	const { isDryRun } = asked;
	if (settings.isReadOnly && !isDryRun)
		throw new UsageError('nothing is created with --read-only', 'leave it out to create');
	const ground = await groundOf(context);
	settleOpen(context, ground, journal);
	const what = withBatchId(asked.what, ground);
	const plan = planFor(what, ground);
	const keys = plan.jobs.map(({ labeler }) =>
		what.kind === 'job' ? askedKey(what.draft) : askedSplitKey(what.split, labeler),
	);
	if (!asked.isAgain) refuseTwins(context, ground, plan, keys, journal);
	if (isDryRun) return printPlan(context, plan, batchIn(what), ground);
	const way: Way = { journal, keys, mayRepeat: asked.isAgain, onFailure: asked.onFailure };
	if (what.kind === 'job') await createOne(context, ground, plan.jobs[0], way);
	else await createSeveral(context, ground, plan, way);
}

type What = CreateAsked['what'];

const batchIn = (what: What): string => (what.kind === 'job' ? what.draft.batch : what.split.batch);

/**
 * With the id of the batch that is named. One that is unknown stays: the service may know it.
 *
 * @throws {UsageError} where several batches have the name.
 */
function withBatchId(what: What, { batches }: Ground): What {
	const typed = batchIn(what);
	const [only, ...others] = namedBatches(typed, batches);
	if (only === undefined) return what;
	if (others.length > 0)
		throw new UsageError(
			`--batch: “${typed}” is the name of ${counted(others.length + 1, 'batch', 'batches')}`,
			`give an id: ${[only, ...others].map(({ id }) => id).join(', ')}`,
		);
	return what.kind === 'job'
		? { kind: 'job', draft: { ...what.draft, batch: only.id } }
		: { kind: 'split', split: { ...what.split, batch: only.id } };
}

/**
 * Prints what would be created, and what may be wrong with it.
 *
 * @throws {RoboflowError} where the batch is none of the project's.
 */
function printPlan({ io, isJson }: CommandContext, plan: SplitPlan, batchId: string, ground: Ground): void {
	const { ref, jobs, batches } = ground;
	const batch = batches.find(({ id }) => id === batchId);
	if (batch === undefined)
		throw new RoboflowError('not-found', `no batch “${batchId}” in ${refText(ref)}`, {
			mayHaveArrived: false,
			hint: unknownBatchHint,
		});
	const warnings = planWarnings(plan, batch, jobs);
	if (!isJson) for (const warning of warnings) io.err(`warning: ${warning}\n`);
	io.out(isJson ? jsonText({ ...plan, warnings, dryRun: true }) : planText(plan));
}

const unknownBatchHint = 'check project and --batch: roboflow-jobs batches lists the ids';

/** How the jobs of a plan are sent. */
interface Way {
	readonly journal: Journal;
	/** What was asked for, of each job. */
	readonly keys: readonly string[];
	readonly mayRepeat: boolean;
	readonly onFailure: OnFailure;
}

/** @throws {RoboflowError} where any job of the plan was created a moment ago, or may have been. */
function refuseTwins(
	{ io }: CommandContext,
	{ ref }: Ground,
	{ jobs }: SplitPlan,
	keys: readonly string[],
	journal: Journal,
): void {
	const known = journal.known(ref);
	const now = io.now();
	const twins = jobs.flatMap((job, index) => twinsOf({ job, asked: keys[index] ?? null }, known, now));
	if (twins.length > 0) throw twinError(twins, now);
}

/** Needs the jobs too: they tell a job that was made from one that was there before. */
async function groundOf(context: CommandContext): Promise<Ground> {
	const ref = await projectOf(context);
	const [jobs, batches] = await Promise.all([context.client.jobs(ref), context.client.batches(ref)]);
	return { ref, jobs: jobs.rows, askedAt: jobs.askedAt, batches: imagesOfBatches(batches.rows, jobs.rows) };
}

/** What lost sessions left open: settled where its job is there, else told. */
function settleOpen({ io, isJson }: CommandContext, { ref, jobs, askedAt }: Ground, journal: Journal): void {
	const open = journal.open(ref);
	const settled = new Set(
		settleMade(journal, open, { rows: jobs, askedAt }).map(({ attempt }) => attempt.id),
	);
	if (isJson) return;
	for (const { id, job } of open) {
		if (settled.has(id)) continue;
		io.err(
			`warning: “${job.name}” for ${job.labeler} is unconfirmed: we don't know whether this job was created; u in the screen shows what is known\n`,
		);
	}
}

/** @throws {UsageError} for the first option that makes no sense. */
function planFor(what: What, { jobs, batches }: Ground): SplitPlan {
	if (what.kind === 'job') {
		const draft = completeDraft(what.draft, batches, usualReviewers(jobs));
		refuse(draftFields, checkDraft(draft));
		const job = newJobOf(draft);
		const left = batches.find(({ id }) => id === job.batch)?.left ?? null;
		return { jobs: [job], without: [], remainder: left === null ? null : Math.max(0, left - job.numImages) };
	}
	const split = completeSplit(what.split, batches);
	refuse(splitFields, checkSplit(split));
	return planOf(
		split,
		batches.find(({ id }) => id === split.batch),
		jobs,
	);
}

function refuse<Field extends string>(
	fields: readonly Field[],
	errors: Readonly<Partial<Record<Field, string>>>,
): void {
	const wrong = fields.find((field) => errors[field] !== undefined);
	if (wrong === undefined) return;
	const option =
		wrong === 'people' ? 'split' : wrong.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
	throw new UsageError(`--${option}: ${errors[wrong]}`, 'nothing was created; roboflow-jobs create --help');
}

const looking = 'the create is unconfirmed; checking whether the job exists…\n';

async function createOne(
	{ client, io, isJson, settings }: CommandContext,
	{ ref, jobs }: Ground,
	job: NewJob | undefined,
	{ journal, keys, mayRepeat }: Way,
): Promise<void> {
	if (job === undefined) return;
	const onLooking = (): void => {
		if (!isJson) io.err(looking);
	};
	const made = await createOnce({
		client,
		journal,
		project: ref,
		job,
		asked: keys[0] ?? null,
		mayRepeat,
		known: jobs,
		onLooking,
	}).catch(explain);
	if (!isJson) for (const problem of made.problems ?? []) io.err(`warning: ${problem}\n`);
	const images = made.numImages ?? job.numImages;
	if (images < job.numImages && !isJson)
		io.err(`warning: the job got ${images} of the ${counted(job.numImages, 'image')} asked for\n`);
	io.out(isJson ? jsonText(jobRecord(made)) : jobText(made, jobLink(settings.appUrl, ref, made.id)));
}

/** @throws {RoboflowError} with the hint that fits a create. */
function explain(error: unknown): never {
	if (!(error instanceof RoboflowError)) throw error;
	const { kind, message, status } = error;
	if (kind === 'not-found' && !isOutcomeUnknown(error)) {
		throw new RoboflowError(kind, message, { status, hint: unknownBatchHint });
	}
	throw error;
}

async function createSeveral(
	{ client, io, isJson }: CommandContext,
	{ ref, jobs: known }: Ground,
	{ jobs }: SplitPlan,
	{ journal, keys, mayRepeat, onFailure }: Way,
): Promise<void> {
	let rows: readonly CreateRow[] = jobs.map((job) => ({ job, progress: { state: 'waiting' } }));
	await createAll({
		client,
		journal,
		project: ref,
		jobs,
		asked: keys,
		mayRepeat,
		known,
		onFailure,
		isStopped: () => false,
		onChange(index, progress) {
			rows = rows.map((row, other) => (other === index ? { ...row, progress } : row));
			if (progress.state === 'looking' && !isJson) io.err(looking);
		},
	});
	io.out(isJson ? jsonText({ jobs: rows.map(rowRecord) }) : reportText(rows));
	const missing = rows.filter(({ progress }) => progress.state !== 'done').length;
	if (missing > 0) {
		throw new CommandError(
			`${missing} of ${counted(rows.length, 'job')} ${missing === 1 ? 'was' : 'were'} not created, or may not have been`,
			'check roboflow-jobs list, then run the command for the rest',
		);
	}
}

/** A job of a split as JSON: what was asked, and what became of it. */
const rowRecord = ({ job, progress }: CreateRow): object => ({
	asked: job,
	state: progress.state,
	job: progress.state === 'done' ? jobRecord(progress.made) : null,
	error:
		progress.state === 'failed' || progress.state === 'unknown'
			? { message: progress.message, hint: progress.hint }
			: null,
});
