import {
	type CreateAll,
	type CreateOutcome,
	type DraftsOf,
	type OpenAttempts,
	type ScopeJobs,
	useCreateAll,
	useCreateJob,
	useOpenAttempts,
} from '../../hooks/use-roboflow.ts';
import type { Wanted } from '../../jobs/assign/twins.ts';
import { jobTitle } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { StatusMessage } from '../../state/navigation.ts';

/** Forms, splits and unconfirmed creates in the projects of a scope. */
export interface Assigning {
	readonly draftsOf: DraftsOf;
	readonly attempts: OpenAttempts['attempts'];
	readonly create: (project: ProjectRef, wanted: Wanted, outcome: CreateOutcome) => void;
	readonly createAll: (asked: CreateAll) => void;
	/** Discards an attempt, as the user decided. @returns whether that was recorded. */
	readonly dismiss: OpenAttempts['dismiss'];
	/** Undoes a discard. @returns whether that was recorded. */
	readonly reopen: OpenAttempts['reopen'];
}

/** Creates jobs, and updates the drafts when the job list or the user settles an unconfirmed create. */
export function useAssigning(
	jobs: ScopeJobs,
	draftsOf: DraftsOf,
	onStatus: (status: StatusMessage) => void,
): Assigning {
	const create = useCreateJob();
	const createAll = useCreateAll();
	const { attempts, dismiss, reopen } = useOpenAttempts(jobs, ({ project, job }, made) => {
		const { form, split } = draftsOf(project);
		form.change({ type: 'found', job });
		split.change({ type: 'cleared-up', job, made });
		onStatus({ text: `${jobTitle(made)} was created: the list confirms it`, tone: 'good' });
	});
	return {
		draftsOf,
		attempts,
		create,
		createAll,
		dismiss(attempt) {
			if (!dismiss(attempt)) return false;
			draftsOf(attempt.project).split.change({ type: 'cleared-up', job: attempt.job, made: null });
			return true;
		},
		reopen(attempt) {
			if (!reopen(attempt)) return false;
			draftsOf(attempt.project).split.change({ type: 'reopened', job: attempt.job });
			return true;
		},
	};
}
