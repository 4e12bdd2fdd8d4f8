import type { Dispatch } from 'react';
import { byImages } from '../../jobs/acting/merge-plan.ts';
import type { Batch } from '../../jobs/model/batch.ts';
import type { Job } from '../../jobs/model/job.ts';
import { refIn, type Scope } from '../../jobs/model/project-ref.ts';
import type { ActingAction } from '../../state/acting.ts';
import type { NavigationAction, StatusMessage } from '../../state/navigation.ts';

/** What leads to acting on jobs and batches that exist. */
export interface ActActions {
	/** Opens the actions on jobs. */
	readonly act: (jobs: readonly Job[]) => void;
	/** Opens the question whether to merge batches. */
	readonly merge: (batches: readonly Batch[]) => void;
}

export interface ActActionsOptions {
	readonly scope: Scope;
	readonly isReadOnly: boolean;
	readonly changeActing: Dispatch<ActingAction>;
	readonly navigate: Dispatch<NavigationAction>;
	/** Tells the person why nothing came of a key. */
	readonly say: (status: StatusMessage) => void;
}

/** Joins the actions on jobs and navigation. Nothing is sent before the questions that they open. */
export function actActions({
	scope,
	isReadOnly,
	changeActing,
	navigate,
	say,
}: ActActionsOptions): ActActions {
	const warn = (text: string) => say({ text, tone: 'warning' });

	function start(run: () => void): void {
		if (isReadOnly) warn('read-only: nothing is changed (started with --read-only)');
		else run();
	}

	return {
		act: (jobs) =>
			start(() => {
				if (jobs.length === 0) return warn('no job is selected');
				changeActing({ type: 'opened', jobs });
				navigate({ type: 'opened', screen: { name: 'acting' } });
			}),
		merge: (marked) =>
			start(() => {
				const [first] = marked;
				const project = first === undefined ? null : refIn(scope, first);
				if (first === undefined || project === null || marked.length < 2)
					return warn('mark two or more batches first');
				if (marked.some(({ projectRef }) => projectRef?.project !== first.projectRef?.project))
					return warn('batches of different projects cannot be merged');
				const batches = byImages(marked);
				navigate({ type: 'opened', screen: { name: 'merge', project, batches } });
			}),
	};
}
