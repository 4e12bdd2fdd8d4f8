import type { Dispatch } from 'react';
import type { NewJob } from '../../jobs/assign/clean-new-job.ts';
import { type Draft, emptyDraft } from '../../jobs/assign/draft.ts';
import { draftLike } from '../../jobs/assign/draft-seeds.ts';
import type { OpenAttempt } from '../../jobs/assign/journal.ts';
import { batchIdOf, type Job } from '../../jobs/model/job.ts';
import type { ListAction } from '../../state/list.ts';
import type { NavigationAction, StatusMessage } from '../../state/navigation.ts';
import { createdStatus } from '../list/project-status.ts';
import type { Assigning } from './use-assigning.ts';

/** What leads to a new job, and what follows when it is made. */
export interface AssignActions {
	/** @param seed what the form begins with, where it is not the draft that was left. */
	readonly newJob: (seed?: Partial<Draft>) => void;
	readonly newLike: (job: Job) => void;
	/** What is left of a job's batch. */
	readonly assignRest: (job: Job) => void;
	readonly splitBatch: (batchId: string) => void;
	readonly splitBatchOf: (job: Job) => void;
	/** The person decided that it was not made; the form shows it, and nothing is sent yet. */
	readonly sendAgain: (attempt: OpenAttempt) => void;
	readonly leaveForm: () => void;
	readonly finishCreate: (job: Job, asked: NewJob) => void;
	readonly finishSplit: () => void;
}

export interface AssignActionsOptions {
	readonly assigning: Assigning;
	readonly isReadOnly: boolean;
	readonly changeList: Dispatch<ListAction>;
	readonly navigate: Dispatch<NavigationAction>;
	/** Tells the person what came of it. */
	readonly say: (status: StatusMessage) => void;
}

/** Joins forms, list and navigation into what a person does when assigning. */
export function assignActions(options: AssignActionsOptions): AssignActions {
	const { assigning, isReadOnly, changeList, navigate, say } = options;
	const { changeForm, split, changeSplit } = assigning;
	const warn = (text: string) => say({ text, tone: 'warning' });

	/** Runs what leads to a new job, where that may be. */
	function unlessReadOnly(start: () => void): void {
		if (isReadOnly) warn('read-only: nothing is created (started with --read-only)');
		else start();
	}

	/** Runs what needs a job's batch. */
	function withBatch(job: Job, start: (batch: string) => void): void {
		const batch = batchIdOf(job);
		if (batch === null) warn('the API does not say which batch this job is from');
		else start(batch);
	}

	const newJob = (seed?: Partial<Draft>): void =>
		unlessReadOnly(() => {
			if (seed !== undefined) changeForm({ type: 'seeded', seed });
			navigate({ type: 'opened', screen: { name: 'create' } });
		});

	const splitBatch = (batch: string): void =>
		unlessReadOnly(() => {
			changeSplit({ type: 'opened', batch });
			navigate({ type: 'opened', screen: { name: 'split' } });
		});

	return {
		newJob,
		splitBatch,
		newLike: (job) => newJob(draftLike(job)),
		assignRest: (job) => withBatch(job, (batch) => newJob({ batch })),
		splitBatchOf: (job) => withBatch(job, splitBatch),
		sendAgain: (attempt) =>
			unlessReadOnly(() => {
				assigning.dismiss(attempt);
				const { job } = attempt;
				changeForm({ type: 'resumed', draft: { ...emptyDraft, ...job, numImages: String(job.numImages) } });
				navigate({ type: 'opened', screen: { name: 'create' } });
			}),
		leaveForm() {
			changeForm({ type: 'left' });
			navigate({ type: 'closed' });
		},
		finishCreate(job, asked) {
			changeList({ type: 'job-chosen', id: job.id });
			navigate({ type: 'finished' });
			say(createdStatus(job, asked));
		},
		finishSplit() {
			const made = split.rows.flatMap(({ sending }) => (sending.state === 'done' ? [sending.made] : []));
			const [first] = made;
			if (first !== undefined) changeList({ type: 'job-chosen', id: first.id });
			changeSplit({ type: 'finished' });
			const tone = made.length === split.rows.length ? 'good' : 'warning';
			navigate({ type: 'finished' });
			say({ text: `Created ${made.length} of ${split.rows.length} jobs`, tone });
		},
	};
}
