import { mergeRequest } from '../api/client/encode-action.ts';
import { RoboflowError } from '../api/client/errors.ts';
import type { MergeAsked } from '../config/arguments/invocation.ts';
import { UsageError } from '../config/usage-error.ts';
import { type KnownAction, unconfirmedActions } from '../jobs/acting/action-journal.ts';
import { type MergePlan, mergeWords, planMerge } from '../jobs/acting/merge-plan.ts';
import type { Journal } from '../jobs/assign/journal.ts';
import { type Batch, batchTitle } from '../jobs/model/batch.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { batchRecord, jsonText } from '../jobs/output/records.ts';
import { mergeOnce } from '../session/merge-once.ts';
import { fewNames } from '../text/few-names.ts';
import { assertWritable, confirm } from './confirm.ts';
import { type CommandContext, projectOf } from './context.ts';
import { type Interrupted, interruptsOf } from './interrupts.ts';
import { type Column, tableText } from './table.ts';
import { typedIds } from './typed-ids.ts';
import type { TypedInput } from './typed-input.ts';

/** Runs `batches merge`: moves all images of several batches to one of them with a single call. */
export async function mergeCommand(
	context: CommandContext,
	asked: MergeAsked,
	journal: Journal,
	input: TypedInput,
): Promise<void> {
	const { client, io, isJson } = context;
	const { ids, into, isDryRun, isYes } = asked;
	assertWritable(context, isDryRun);
	const ref = await projectOf(context);
	const typed = await typedIds(into === null ? ids : [...ids, into], input);
	const plan = planOf(await batchesOf(context, ref, typed), into, unconfirmedActions(journal.log, ref));
	const { target, sources } = plan;
	const call = requestOf(ref, plan);
	if (isDryRun) {
		io.out(isJson ? jsonText(dryRunRecord(plan, call)) : dryRunText(plan, call));
		return;
	}
	const what = mergeWords(plan);
	await confirm(
		context,
		{ isYes, isUndoable: false, plan: mergeText(plan), text: `Merge ${what}?`, confirmation: null },
		input,
	);
	const send = () => mergeOnce({ ...{ client, journal, project: ref, sources, target }, onMissing() {} });
	await interruptsOf(context).during(() => interruptedMerge(ref), send);
	// The documented call returns the resulting batch.
	const merged = await client.batch(ref, target.id).catch(() => target);
	io.out(isJson ? jsonText(batchRecord(merged)) : `merged ${what}\n`);
}

/** Returns what to report when the call is interrupted. */
const interruptedMerge = (ref: ProjectRef): Interrupted => ({
	message: 'interrupted: the merge is unconfirmed',
	hint: `look at roboflow-jobs batches ${refText(ref)} before it is sent again`,
});

function requestOf(ref: ProjectRef, { sources, target }: MergePlan) {
	const ids = sources.map(({ id }) => id);
	const { method, path, body } = mergeRequest(ref, ids, target.id);
	return { method, path, body };
}

type MergeCall = ReturnType<typeof requestOf>;

const columnsOf = ({ target }: MergePlan): readonly Column<Batch>[] => [
	{ heading: 'BATCH', value: batchTitle },
	{ heading: 'IMAGES', value: ({ images }) => String(images ?? '-'), align: 'right' },
	{ heading: 'WHAT', value: (batch) => (batch === target ? 'kept' : 'removed') },
];

/** Formats a merge: what becomes of each batch, before it is confirmed or instead of being sent. */
const mergeText = (plan: MergePlan): string =>
	[
		tableText(columnsOf(plan), [plan.target, ...plan.sources]),
		...plan.warnings.map((warning) => `! ${warning}\n`),
	].join('');

const dryRunText = (plan: MergePlan, { method, path, body }: MergeCall): string =>
	`${mergeText(plan)}\n${method} ${path} ${JSON.stringify(body)}\nnothing was sent (--dry-run)\n`;

const dryRunRecord = ({ target, sources, warnings }: MergePlan, call: MergeCall): object => ({
	dryRun: true,
	kept: batchRecord(target),
	removed: sources.map((batch) => batchRecord(batch)),
	calls: [call],
	warnings,
});

/** @throws when a batch is not found. */
async function batchesOf(
	{ client }: CommandContext,
	ref: ProjectRef,
	ids: readonly string[],
): Promise<readonly Batch[]> {
	const { rows } = await client.batches(ref);
	const missing = ids.filter((id) => rows.every((batch) => batch.id !== id));
	if (missing.length > 0) {
		throw new RoboflowError(
			'not-found',
			`no such ${missing.length === 1 ? 'batch' : 'batches'}: ${fewNames(missing)}`,
			{ mayHaveArrived: false, hint: 'nothing was sent; check project and ids with roboflow-jobs batches' },
		);
	}
	return rows.filter(({ id }) => ids.includes(id));
}

/** @throws when there are fewer than two batches. */
function planOf(
	batches: readonly Batch[],
	into: string | null,
	unconfirmed: readonly KnownAction[],
): MergePlan {
	const plan = planMerge(batches, into ?? undefined, unconfirmed);
	if (plan !== null) return plan;
	throw new UsageError('a merge needs two batches or more', 'name another batch, or --into');
}
