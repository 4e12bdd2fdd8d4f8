import type { Dispatch } from 'react';
import type { NewJob } from '../../jobs/assign/clean-new-job.ts';
import { type Draft, emptyDraft } from '../../jobs/assign/draft.ts';
import { draftLike } from '../../jobs/assign/draft-seeds.ts';
import type { OpenAttempt } from '../../jobs/assign/journal.ts';
import type { Batch } from '../../jobs/model/batch.ts';
import { batchIdOf, type Job } from '../../jobs/model/job.ts';
import { type ProjectRef, refIn, type Scope } from '../../jobs/model/project-ref.ts';
import { keyIn } from '../../jobs/model/row-key.ts';
import type { ListAction } from '../../state/list.ts';
import type { NavigationAction, StatusMessage } from '../../state/navigation.ts';
import { counted } from '../../text/counted.ts';
import { createdStatus } from '../list/project-status.ts';
import type { Assigning } from './use-assigning.ts';
import type { Discarding } from './use-discarding.ts';

/** Commands that create jobs in the project of their row, and what follows a create. */
export interface AssignActions {
	/**
	 * @param project `null` if no row determines it.
	 * @param seed initial values instead of the saved draft.
	 */
	readonly newJob: (project: ProjectRef | null, seed?: Partial<Draft>) => void;
	readonly newLike: (job: Job) => void;
	/** Opens the form with the available images of a job's batch. */
	readonly assignRest: (job: Job) => void;
	readonly newJobFrom: (batch: Batch) => void;
	readonly splitBatch: (batch: Batch) => void;
	readonly splitBatchOf: (job: Job) => void;
	/** Opens the form with a job that the user considers not created. Sends nothing yet. */
	readonly sendAgain: (attempt: OpenAttempt) => void;
	readonly leaveForm: (project: ProjectRef) => void;
	readonly leaveSplit: (project: ProjectRef) => void;
	readonly finishCreate: (project: ProjectRef, job: Job, asked: NewJob) => void;
	readonly finishSplit: (project: ProjectRef) => void;
}

export interface AssignActionsOptions {
	readonly scope: Scope;
	readonly assigning: Assigning;
	readonly discarding: Discarding;
	readonly isReadOnly: boolean;
	readonly changeList: Dispatch<ListAction>;
	readonly navigate: Dispatch<NavigationAction>;
	/** Shows the result. */
	readonly say: (status: StatusMessage) => void;
}

/** Connects forms, list and navigation for creating jobs. */
export function assignActions(options: AssignActionsOptions): AssignActions {
	const { scope, assigning, discarding, isReadOnly, changeList, navigate, say } = options;
	const { draftsOf } = assigning;
	const warn = (text: string) => say({ text, tone: 'warning' });

	/** Runs a command that leads to a new job, if allowed. */
	function start(project: ProjectRef | null, run: (project: ProjectRef) => void): void {
		if (isReadOnly) warn('read-only: nothing is created (started with --read-only)');
		else if (project === null) warn('no project: select a job first');
		else run(project);
	}

	/** Runs a command that needs a job's batch. */
	function withBatch(job: Job, run: (project: ProjectRef | null, batch: string) => void): void {
		const batch = batchIdOf(job);
		if (batch === null) warn('the API does not say which batch this job is from');
		else run(refIn(scope, job), batch);
	}

	const newJob = (wanted: ProjectRef | null, seed?: Partial<Draft>): void =>
		start(wanted, (project) => {
			if (seed !== undefined) draftsOf(project).form.change({ type: 'seeded', seed });
			navigate({ type: 'opened', screen: { name: 'create', project } });
		});

	const split = (wanted: ProjectRef | null, batch: string): void =>
		start(wanted, (project) => {
			draftsOf(project).split.change({ type: 'opened', batch });
			navigate({ type: 'opened', screen: { name: 'split', project } });
		});

	const choose = (project: ProjectRef, { id }: Job): void =>
		changeList({ type: 'job-chosen', id: keyIn(scope, project, id) });

	return {
		newJob,
		newLike: (job) => newJob(refIn(scope, job), draftLike(job)),
		assignRest: (job) => withBatch(job, (project, batch) => newJob(project, { batch })),
		newJobFrom: (batch) => newJob(refIn(scope, batch), { batch: batch.id }),
		splitBatch: (batch) => split(refIn(scope, batch), batch.id),
		splitBatchOf: (job) => withBatch(job, split),
		sendAgain: (attempt) =>
			start(attempt.project, (project) => {
				discarding.discard({ kind: 'create', id: attempt.id, attempt });
				const draft = { ...emptyDraft, ...attempt.job, numImages: String(attempt.job.numImages) };
				draftsOf(project).form.change({ type: 'resumed', draft });
				navigate({ type: 'opened', screen: { name: 'create', project } });
			}),
		leaveForm(project) {
			draftsOf(project).form.change({ type: 'left', at: Date.now() });
			navigate({ type: 'closed' });
		},
		leaveSplit(project) {
			draftsOf(project).split.change({ type: 'left', at: Date.now() });
			navigate({ type: 'closed' });
		},
		finishCreate(project, job, asked) {
			choose(project, job);
			navigate({ type: 'finished' });
			say(createdStatus(job, asked));
		},
		finishSplit(project) {
			const { split: store } = draftsOf(project);
			const { rows } = store.get();
			const made = rows.flatMap(({ progress }) => (progress.state === 'done' ? [progress.made] : []));
			const [first] = made;
			if (first !== undefined) choose(project, first);
			store.change({ type: 'finished' });
			navigate({ type: 'finished' });
			const tone = made.length === rows.length ? 'good' : 'warning';
			say({ text: `Created ${made.length} of ${counted(rows.length, 'job')}`, tone });
		},
	};
}
