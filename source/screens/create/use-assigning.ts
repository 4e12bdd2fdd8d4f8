import { type Dispatch, useEffect, useReducer } from 'react';
import {
	type AnsweredJobs,
	type CreateOutcome,
	type OpenAttempts,
	useCreateJob,
	useOpenAttempts,
} from '../../hooks/use-roboflow.ts';
import type { DraftStore } from '../../jobs/assign/draft-store.ts';
import type { OpenAttempt } from '../../jobs/assign/journal.ts';
import type { Wanted } from '../../jobs/assign/twins.ts';
import { jobTitle } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { type FormAction, type FormState, formReducer, initialForm } from '../../state/form.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import { initialSplit, type SplitAction, type SplitState, splitReducer } from '../../state/split-state.ts';

/** What is being assigned in a project: the form, the split, and the unconfirmed creates. */
export interface Assigning {
	readonly form: FormState;
	readonly changeForm: Dispatch<FormAction>;
	readonly split: SplitState;
	readonly changeSplit: Dispatch<SplitAction>;
	readonly attempts: OpenAttempts['attempts'];
	readonly create: (wanted: Wanted, outcome: CreateOutcome) => void;
	/** The person decided that an attempt is done with. */
	readonly dismiss: (attempt: OpenAttempt) => void;
}

/**
 * Keeps what is being assigned, and its drafts beyond the program.
 *
 * @param list the project's jobs; `undefined` until they are known.
 */
export function useAssigning(
	project: ProjectRef,
	drafts: DraftStore,
	list: AnsweredJobs | undefined,
	onStatus: (status: StatusMessage) => void,
): Assigning {
	// Read when the screens open, and not whenever they are drawn.
	const [form, changeForm] = useReducer(formReducer, project, (ref) => initialForm(drafts.load(ref)));
	const [split, changeSplit] = useReducer(splitReducer, project, (ref) =>
		initialSplit(drafts.loadSplit(ref)),
	);
	// A draft that had to make room is the one that was begun by hand; it is what comes back.
	const draft = form.aside ?? form.draft;
	useEffect(() => {
		drafts.save(project, draft);
	}, [drafts, project, draft]);
	useEffect(() => {
		drafts.saveSplit(project, split.draft);
	}, [drafts, project, split.draft]);

	const { attempts, dismiss } = useOpenAttempts(project, list, ({ job }, made) => {
		changeForm({ type: 'found', job });
		changeSplit({ type: 'cleared-up', job, made });
		onStatus({ text: `${jobTitle(made)} was created: the list confirms it`, tone: 'good' });
	});
	const send = useCreateJob(project);
	return {
		form,
		changeForm,
		split,
		changeSplit,
		attempts,
		create: send,
		dismiss(attempt) {
			dismiss([attempt]);
			changeSplit({ type: 'cleared-up', job: attempt.job, made: null });
		},
	};
}
