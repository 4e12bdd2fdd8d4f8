import { draftLike } from '../../jobs/assign/draft-seeds.ts';
import type { Batch } from '../../jobs/model/batch.ts';
import { batchIdOf, type Job } from '../../jobs/model/job.ts';
import type { PersonInRole } from '../../jobs/model/people.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import type { AssignActions } from '../create/assign-actions.ts';
import type { ErrandAsk } from './errand.ts';

/** What leads from a list of several projects to a new job in one of them. */
export interface ErrandActions
	extends Pick<AssignActions, 'newJob' | 'newLike' | 'assignRest' | 'splitBatchOf'> {
	readonly newJobFor: (person: PersonInRole, ref: ProjectRef | undefined) => void;
	readonly newJobFrom: (batch: Batch) => void;
	readonly splitBatch: (batch: Batch) => void;
	/** Unconfirmed jobs, of the first project that has any, else of that of the row. */
	readonly unconfirmed: () => void;
}

export interface ErrandActionsOptions {
	readonly isReadOnly: boolean;
	/** The job under the cursor. */
	readonly job: Job | null;
	/** A project of which the journal knows unconfirmed creates. */
	readonly unconfirmed: ProjectRef | undefined;
	readonly send: (ref: ProjectRef, ask: ErrandAsk) => void;
	/** Tells the person what cannot be done. */
	readonly say: (status: StatusMessage) => void;
}

/** Sends a person to the screens of the project that a row is of. */
export function errandActions(options: ErrandActionsOptions): ErrandActions {
	const { isReadOnly, job: selected, send, say } = options;
	const warn = (text: string) => say({ text, tone: 'warning' });

	function assign(ref: ProjectRef | undefined, ask: ErrandAsk): void {
		if (isReadOnly) warn('read-only: nothing is created (started with --read-only)');
		else if (ref === undefined) warn('no job is selected, and so no project');
		else send(ref, ask);
	}

	function withBatch({ projectRef, ...job }: Job, askFor: (batch: string) => ErrandAsk): void {
		const batch = batchIdOf(job);
		if (batch === null) warn('the API does not say which batch this job is from');
		else assign(projectRef, askFor(batch));
	}
	const createFrom = (batch: string): ErrandAsk => ({ name: 'create', seed: { batch } });
	const split = (batch: string): ErrandAsk => ({ name: 'split', batch });

	return {
		newJob: () => assign(selected?.projectRef, { name: 'create' }),
		newLike: (job) => assign(job.projectRef, { name: 'create', seed: draftLike(job) }),
		assignRest: (job) => withBatch(job, createFrom),
		splitBatchOf: (job) => withBatch(job, split),
		newJobFor: ({ role, person }, ref) => assign(ref, { name: 'create', seed: { [role]: person } }),
		newJobFrom: ({ id, projectRef }) => assign(projectRef, createFrom(id)),
		splitBatch: ({ id, projectRef }) => assign(projectRef, split(id)),
		unconfirmed() {
			const ref = options.unconfirmed ?? selected?.projectRef;
			if (ref === undefined) warn('no job is selected, and so no project');
			else send(ref, { name: 'unconfirmed' });
		},
	};
}
