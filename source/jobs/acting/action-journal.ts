import { fewNames } from '../../text/few-names.ts';
import { isRecord } from '../../text/is-record.ts';
import { type JournalFields, type JournalLog, numberIn, textIn } from '../assign/journal-log.ts';
import { type Batch, batchTitle } from '../model/batch.ts';
import { type Job, jobTitle } from '../model/job.ts';
import { type ProjectRef, refText } from '../model/project-ref.ts';
import { describeAction } from './describe-action.ts';
import type { ActionKind, JobAction } from './job-action.ts';
import type { MergedBatches } from './merge-seen.ts';

/** An action on a job, or a merge of batches, in the journal, which was sent or was about to be sent. */
export interface KnownAction {
	/** Id of the record, not of the job. */
	readonly id: string;
	readonly project: ProjectRef;
	/** `null` for a merge of batches. */
	readonly jobId: string | null;
	/** The batches of a merge; `null` for an action on a job. */
	readonly merge: MergedBatches | null;
	/** Name of the job, or of the batch that remains, at that time. */
	readonly name: string;
	/** Kind of the action, as in `JobAction`; `merge` for a merge of batches. */
	readonly kind: string;
	/** Description of the action, on one line. */
	readonly does: string;
	/** Milliseconds since the epoch. */
	readonly sentAt: number;
	/** `under-way` while a running program is still waiting for the response. */
	readonly state: 'under-way' | 'unconfirmed' | 'done' | 'refused' | 'dismissed';
}

/**
 * The outcome of an action. `unknown` leaves it unconfirmed; `dismissed` means that the person has checked
 * it.
 */
export type ActionResult = 'done' | 'refused' | 'unknown' | 'dismissed';

/**
 * Maximum time, in milliseconds, that a program waits for one action, including reading the job. Adding
 * images takes minutes.
 */
export const longestAction = 180_000;

function begin(log: JournalLog, { workspace, project }: ProjectRef, fields: object, sentAt: number): string {
	const id = crypto.randomUUID();
	log.append({ event: 'action', id, writer: log.writer, workspace, project, ...fields, sentAt });
	return id;
}

/**
 * Records an action before it is sent.
 *
 * @param now milliseconds since the epoch.
 * @returns the id of the record.
 * @throws when it cannot be written; then nothing may be sent.
 */
export function beginAction(
	log: JournalLog,
	{ project, job, action }: { readonly project: ProjectRef; readonly job: Job; readonly action: JobAction },
	now: number,
): string {
	const does = describeAction({ action, job });
	return begin(log, project, { jobId: job.id, jobName: jobTitle(job), kind: action.kind, does }, now);
}

/** Batches to merge, with the names to record. */
export interface Merge {
	readonly project: ProjectRef;
	/** The batches that are merged into the target and then no longer exist. */
	readonly sources: readonly Pick<Batch, 'id' | 'name'>[];
	/** The batch that remains. */
	readonly target: Pick<Batch, 'id' | 'name'>;
}

/** Records a merge of batches before it is sent; see {@link beginAction}. */
export function beginMerge(log: JournalLog, { project, sources, target }: Merge, now: number): string {
	const batchName = batchTitle(target);
	const does = `merge ${fewNames(sources.map(batchTitle))} into ${batchName}`;
	const ids = { sources: sources.map(({ id }) => id), target: target.id };
	// Programs without this kind of record look for a job id, and skip it.
	return begin(log, project, { merge: ids, batchName, kind: 'merge', does }, now);
}

/** Records the outcome of an action, if possible; `reopened` undoes `dismissed`. @returns whether it was. */
export const settleAction = (log: JournalLog, id: string, result: ActionResult | 'reopened'): boolean =>
	log.settle(id, { result });

function mergeIn(value: unknown): MergedBatches | null {
	if (!isRecord(value) || !Array.isArray(value['sources'])) return null;
	const sources = value['sources'].filter((id) => typeof id === 'string');
	const target = textIn(value, 'target');
	return sources.length === 0 || target === '' ? null : { sources, target };
}

function actionIn(fields: JournalFields): (Omit<KnownAction, 'state'> & { readonly writer: string }) | null {
	const sentAt = numberIn(fields, 'sentAt');
	const id = textIn(fields, 'id');
	const jobId = textIn(fields, 'jobId') || null;
	const merge = mergeIn(fields['merge']);
	if (sentAt === null || id === '' || (jobId === null) === (merge === null)) return null;
	return {
		id,
		writer: textIn(fields, 'writer'),
		project: { workspace: textIn(fields, 'workspace'), project: textIn(fields, 'project') },
		jobId,
		merge,
		name: textIn(fields, merge === null ? 'jobName' : 'batchName'),
		kind: textIn(fields, 'kind'),
		does: textIn(fields, 'does'),
		sentAt,
	};
}

const isClear = (result: unknown): result is Exclude<ActionResult, 'unknown'> =>
	result === 'done' || result === 'refused' || result === 'dismissed';

/** Returns every action of a project, in the order in which they were sent. */
export function knownActions(log: JournalLog, project: ProjectRef): readonly KnownAction[] {
	const records = log.records();
	const outcomes = new Map<string, ActionResult>();
	for (const record of records) {
		const { event, result } = record;
		const id = textIn(record, 'id');
		// The first certain outcome counts, and later ones do not change it.
		if (event === 'outcome' && !isClear(outcomes.get(id)))
			outcomes.set(id, isClear(result) ? result : 'unknown');
	}
	return records.flatMap((record) => {
		const known = record['event'] === 'action' ? actionIn(record) : null;
		if (known === null || refText(known.project) !== refText(project)) return [];
		const { writer, ...action } = known;
		const outcome = outcomes.get(action.id);
		const isOpen = outcome === undefined && log.isAwaited({ writer, sentAt: action.sentAt }, longestAction);
		const state = isClear(outcome) ? outcome : isOpen ? 'under-way' : 'unconfirmed';
		return [{ ...action, state }];
	});
}

/** Returns the actions that may or may not have been done. */
export const unconfirmedActions = (log: JournalLog, project: ProjectRef): readonly KnownAction[] =>
	knownActions(log, project).filter(({ state }) => state === 'unconfirmed');

const adding: ActionKind = 'accept';

/** Whether an action may have added images to the dataset, so that they must not be added again. */
export const mayHaveAdded = ({ kind, state }: Pick<KnownAction, 'kind' | 'state'>): boolean =>
	kind === adding && (state === 'unconfirmed' || state === 'under-way');

/** Why images of a job must not be added to the dataset when {@link mayHaveBeenAdded} is true. */
export const perhapsAdded = 'an earlier attempt may have added the images';

/** Whether an earlier attempt may have added images of a job. */
export const mayHaveBeenAdded = (known: readonly KnownAction[], jobId: string): boolean =>
	known.some((action) => action.jobId === jobId && mayHaveAdded(action));
