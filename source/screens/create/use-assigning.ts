import {
	type CreateAll,
	type CreateOutcome,
	type DraftsOf,
	type ScopeJobs,
	useCreateAll,
	useCreateJob,
	useOpenAttempts,
} from '../../hooks/use-roboflow.ts';
import type { OpenAttempt } from '../../jobs/assign/journal.ts';
import type { Wanted } from '../../jobs/assign/twins.ts';
import { jobTitle } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { StatusMessage } from '../../state/navigation.ts';

/** Forms, splits and unconfirmed creates in the projects of a scope. */
export interface Assigning {
	readonly draftsOf: DraftsOf;
	readonly attempts: readonly OpenAttempt[];
	readonly create: (project: ProjectRef, wanted: Wanted, outcome: CreateOutcome) => void;
	readonly createAll: (asked: CreateAll) => void;
	/** Discards an attempt, as the user decided. @returns whether that was recorded. */
	readonly dismiss: (attempt: OpenAttempt) => boolean;
	/** Undoes a discard. @returns whether that was recorded. */
	readonly reopen: (attempt: OpenAttempt) => boolean;
}

/** Creates jobs, and updates the drafts when the job list or the user settles an unconfirmed create. */
export function useAssigning(
	jobs: ScopeJobs,
	draftsOf: DraftsOf,
	onStatus: (status: StatusMessage) => void,
): Assigning {
	const create = useCreateJob();
	const createAll = useCreateAll();
	const open = useOpenAttempts(jobs, ({ project, job }, made) => {
		const { form, split } = draftsOf(project);
		form.change({ type: 'found', job });
		split.change({ type: 'cleared-up', job, made });
		onStatus({ text: `${jobTitle(made)} was created: the list confirms it`, tone: 'good' });
	});
	return {
		draftsOf,
		attempts: open.rows,
		create,
		createAll,
		dismiss(attempt) {
			if (!open.dismiss(attempt)) return false;
			draftsOf(attempt.project).split.change({ type: 'cleared-up', job: attempt.job, made: null });
			return true;
		},
		reopen(attempt) {
			if (!open.reopen(attempt)) return false;
			draftsOf(attempt.project).split.change({ type: 'reopened', job: attempt.job });
			return true;
		},
	};
}
