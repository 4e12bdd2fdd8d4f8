import type { CreateAsked } from '../config/arguments/invocation.ts';
import { UsageError } from '../config/usage-error.ts';
import { usualReviewers } from '../jobs/assign/candidates.ts';
import { checkDraft, completeDraft, draftFields, newJobOf } from '../jobs/assign/draft.ts';
import { type Journal, settleMade } from '../jobs/assign/journal.ts';
import { namedBatches } from '../jobs/assign/named-batch.ts';
import { splitFields } from '../jobs/assign/split-draft.ts';
import { checkSplit, completeSplit, planOf, type SplitPlan } from '../jobs/assign/split-plan.ts';
import { askedKey, askedSplitKey, twinsOf } from '../jobs/assign/twins.ts';
import { imagesOfBatches } from '../jobs/model/batch-images.ts';
import { twinError } from '../session/create-once.ts';
import { counted } from '../text/counted.ts';
import { type CommandContext, projectOf } from './context.ts';
import { printDryRun } from './dry-run.ts';
import { createOne, createSeveral, type Ground, type Way } from './send-creates.ts';

/**
 * Runs `create`: creates one job, or one for each of several labelers. Sends each create once.
 *
 * @throws when a create failed or is unconfirmed.
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
	if (isDryRun) return printDryRun(context, ground, { plan, batchId: batchIn(what), isAgain: asked.isAgain });
	const way: Way = { journal, keys, mayRepeat: asked.isAgain, onFailure: asked.onFailure };
	if (what.kind === 'job') await createOne(context, ground, plan.jobs[0], way);
	else await createSeveral(context, ground, plan, way);
}

type What = CreateAsked['what'];

const batchIn = (what: What): string => (what.kind === 'job' ? what.draft.batch : what.split.batch);

/**
 * Replaces the name of a batch with its id. Keeps an unknown name, since the API may know it.
 *
 * @throws {UsageError} when several batches have this name.
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
 * Rejects repeated creates.
 *
 * @throws {RoboflowError} when a job of the plan was created recently, or may have been.
 */
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

/** Loads the batches and the jobs. The jobs are needed to distinguish a new job from an earlier one. */
async function groundOf(context: CommandContext): Promise<Ground> {
	const ref = await projectOf(context);
	const [jobs, batches] = await Promise.all([context.client.jobs(ref), context.client.batches(ref)]);
	return { ref, jobs: jobs.rows, askedAt: jobs.askedAt, batches: imagesOfBatches(batches.rows, jobs.rows) };
}

/** Handles unconfirmed creates of earlier runs: settles those whose job exists, and reports the others. */
function settleOpen({ io, isJson }: CommandContext, { ref, jobs, askedAt }: Ground, journal: Journal): void {
	const open = journal.open(ref);
	const settled = new Set(
		settleMade(journal, open, { rows: jobs, askedAt }).map(({ attempt }) => attempt.id),
	);
	if (isJson) return;
	for (const { id, job } of open) {
		if (settled.has(id)) continue;
		io.err(
			`warning: “${job.name}” for ${job.labeler} is unconfirmed: we don't know whether this job was created; the screen's unconfirmed actions show what is known\n`,
		);
	}
}

/** @throws {UsageError} for the first invalid option. */
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
