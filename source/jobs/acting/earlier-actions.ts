import { exactTime } from '../../text/age.ts';
import { counted } from '../../text/counted.ts';
import type { Job } from '../model/job.ts';
import type { Scope } from '../model/project-ref.ts';
import { keyIn, rowKey } from '../model/row-key.ts';
import { type KnownAction, mayHaveAdded, perhapsAdded } from './action-journal.ts';

/** Earlier, unconfirmed actions on jobs. */
export interface EarlierActions {
	/** By the key of the job. */
	readonly byJob: ReadonlyMap<string, readonly KnownAction[]>;
	/** Where they are shown, for a sentence: `see u in the list`. */
	readonly where: string;
}

export const noEarlierActions: EarlierActions = { byJob: new Map(), where: '' };

/** Groups unconfirmed actions by job. Merges of batches have none. */
export const earlierIn = (scope: Scope, actions: readonly KnownAction[], where: string): EarlierActions => ({
	byJob: Map.groupBy(
		actions.filter(({ jobId }) => jobId !== null),
		({ project, jobId }) => keyIn(scope, project, jobId ?? ''),
	),
	where,
});

const earlierOn = ({ byJob }: EarlierActions, job: Job): readonly KnownAction[] =>
	byJob.get(rowKey(job)) ?? [];

/** Returns why images of a job are not added to the dataset again; `null` when they may be. */
export const reasonNotToAdd = (earlier: EarlierActions, job: Job): string | null =>
	earlierOn(earlier, job).some(mayHaveAdded) ? `${perhapsAdded}; ${earlier.where}` : null;

/** Warns of an earlier, unconfirmed action, in one sentence. @param where see {@link EarlierActions}. */
export function earlierWarning({ merge, name, sentAt }: KnownAction, where?: string): string {
	const what = merge === null ? 'action on' : 'merge into';
	const shown = where === undefined ? '' : ` (${where})`;
	return `An earlier ${what} “${name}”, sent ${exactTime(sentAt)}, is unconfirmed${shown}.`;
}

/** Warns of earlier, unconfirmed actions on jobs, in at most one sentence. */
export function earlierWarnings(earlier: EarlierActions, jobs: readonly Job[]): readonly string[] {
	const actions = jobs.flatMap((job) => earlierOn(earlier, job));
	const [first] = actions;
	if (first === undefined) return [];
	return actions.length === 1
		? [earlierWarning(first, earlier.where)]
		: [`${counted(actions.length, 'earlier action')} are unconfirmed (${earlier.where}).`];
}
