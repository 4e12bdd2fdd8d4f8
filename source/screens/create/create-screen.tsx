import { useMemo } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { isOutcomeUnknown } from '../../api/client/errors.ts';
import { type ProjectDrafts, useBatches, useStore, useTwins } from '../../hooks/use-roboflow.ts';
import { usualReviewers } from '../../jobs/assign/candidates.ts';
import type { NewJob } from '../../jobs/assign/clean-new-job.ts';
import { completeDraft, type DraftField, newJobOf } from '../../jobs/assign/draft.ts';
import { askedKey } from '../../jobs/assign/twins.ts';
import { byNewest } from '../../jobs/model/batch.ts';
import { imagesOfBatches } from '../../jobs/model/batch-images.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { FormState } from '../../state/form.ts';
import { ConfirmScreen } from './confirm-screen.tsx';
import { FieldsScreen } from './fields-screen.tsx';
import type { FormProps } from './form-props.ts';
import type { Assigning } from './use-assigning.ts';

export interface CreateScreenProps extends Omit<FormProps, 'form' | 'change'> {
	readonly draft: ProjectDrafts['form'];
	/** Jobs of the project, for suggesting people and counting available images. */
	readonly jobs: readonly Job[];
	readonly create: Assigning['create'];
	/** @param asked the job as sent; the created job may have fewer images. */
	readonly onCreated: (project: ProjectRef, job: Job, asked: NewJob) => void;
	readonly onClose: () => void;
}

const fieldModes = {
	batch: 'batchMenu',
	numImages: 'form',
	labeler: 'formPerson',
	reviewer: 'formPerson',
	name: 'form',
	instructions: 'form',
} as const satisfies Readonly<Record<DraftField, Mode>>;

/** Returns the mode of a form. */
export function formMode({ step, focus }: FormState): Mode {
	if (step === 'editing') return fieldModes[focus];
	return step === 'confirming' ? 'confirm' : 'sending';
}

/** The steps of creating a job: the fields, the review step, then the response. */
export function CreateScreen({ draft, create, onCreated, ...shared }: CreateScreenProps) {
	const { project, jobs } = shared;
	const { change } = draft;
	const form = useStore(draft);
	const props = { ...shared, form, change };
	const batches = useBatches(project);
	const offered = useMemo(() => imagesOfBatches(byNewest(batches.rows), jobs), [batches.rows, jobs]);
	// Computed only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	const reviewerOf = useMemo(() => usualReviewers(jobs), [jobs]);
	const complete = completeDraft(form.draft, offered, reviewerOf);

	const isReviewed = form.step === 'confirming';
	const twins = useTwins(
		project,
		isReviewed ? [{ job: newJobOf(complete), asked: askedKey(form.draft) }] : [],
	);

	function send(): void {
		const job = newJobOf(complete);
		change({ type: 'sent' });
		create(
			project,
			{ job, asked: askedKey(form.draft) },
			{
				onLooking: () => change({ type: 'looked' }),
				onCreated: (created) => {
					change({ type: 'created' });
					onCreated(project, created, job);
				},
				onFailed: (error) =>
					change({
						type: 'failed',
						failure: { message: error.message, hint: error.hint, isUnknown: isOutcomeUnknown(error) },
					}),
			},
		);
	}

	return form.step === 'editing' ? (
		<FieldsScreen
			{...props}
			absence={batches.absence}
			offered={offered}
			complete={complete}
			reviewerOf={reviewerOf}
		/>
	) : (
		<ConfirmScreen
			{...props}
			job={newJobOf(complete)}
			jobs={jobs}
			offered={offered}
			twins={twins}
			onSend={send}
		/>
	);
}
