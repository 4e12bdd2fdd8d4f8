import type { Dispatch } from 'react';
import type { KeyFor } from '../../actions/key-for.ts';
import { isGoodRun } from '../../jobs/acting/act-row.ts';
import { type ActionChoice, notUndoable } from '../../jobs/acting/action-choice.ts';
import { notAvailable } from '../../jobs/acting/action-offer.ts';
import type { EarlierActions } from '../../jobs/acting/earlier-actions.ts';
import { areOfOneProject, byImages } from '../../jobs/acting/merge-plan.ts';
import type { Batch } from '../../jobs/model/batch.ts';
import type { Job } from '../../jobs/model/job.ts';
import { rowsIn } from '../../jobs/model/progress.ts';
import { refIn, type Scope } from '../../jobs/model/project-ref.ts';
import { rowKey } from '../../jobs/model/row-key.ts';
import { runResult } from '../../jobs/output/run-record.ts';
import type { ActingAction } from '../../state/acting.ts';
import type { ActingState } from '../../state/acting-state.ts';
import { chooseAction } from '../../state/choose-action.ts';
import type { NavigationAction, StatusMessage } from '../../state/navigation.ts';
import { notDoneIn } from '../../state/run.ts';
import { undoWords } from './undo-words.ts';

/** Commands that act on existing jobs and batches. */
export interface ActActions {
	/**
	 * Opens the actions on jobs.
	 *
	 * @param choice action to choose without the menu. @default the menu opens
	 */
	readonly act: (jobs: readonly Job[], choice?: ActionChoice) => void;
	/** Opens the confirmation for undoing the last run. */
	readonly undo: () => void;
	/** Closes the report of a run and says its result. */
	readonly finish: () => void;
	/** Opens the confirmation for merging batches. */
	readonly merge: (batches: readonly Batch[]) => void;
}

export interface ActActionsOptions {
	readonly scope: Scope;
	readonly isReadOnly: boolean;
	readonly keyFor: KeyFor;
	readonly acting: ActingState;
	/** Unconfirmed actions on jobs. */
	readonly earlier: EarlierActions;
	/** Keys of the marked jobs. */
	readonly marks: ReadonlySet<string>;
	readonly changeActing: Dispatch<ActingAction>;
	readonly navigate: Dispatch<NavigationAction>;
	/** Shows why a key had no effect. */
	readonly say: (status: StatusMessage) => void;
}

/**
 * Connects the actions on jobs with navigation. Nothing is sent until the dialogs that they open are
 * confirmed.
 */
export function actActions({
	scope,
	isReadOnly,
	keyFor,
	acting,
	earlier,
	marks,
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
		act: (jobs, choice) =>
			start(() => {
				if (jobs.length === 0) return warn('no job is selected');
				const chosen = choice === undefined ? null : chooseAction({ ...acting, jobs, earlier }, choice);
				if (chosen?.type === 'choice-refused') return warn(chosen.error);
				changeActing({ type: 'opened', jobs, earlier, hasMenu: chosen === null });
				if (chosen !== null) changeActing(chosen);
				navigate({ type: 'opened', screen: { name: 'acting' } });
			}),
		undo: () =>
			start(() => {
				if (acting.undo.length === 0) return warn(notUndoable(acting.lastChoice));
				changeActing({ type: 'undo-opened' });
				navigate({ type: 'opened', screen: { name: 'acting' } });
			}),
		finish() {
			const { rows, choice, isUndoing } = acting;
			changeActing({ type: 'finished' });
			// An unassigned job no longer exists, so its detail screen closes as well.
			navigate({ type: choice === 'unassign' ? 'finished' : 'closed' });
			const rest = notDoneIn(rows).flatMap((index) => rows[index]?.job ?? []);
			const unknown = rowsIn(rows, 'unknown').length;
			const marked = rest.every((job) => marks.has(rowKey(job))) ? ', still marked' : '';
			const text = [
				runResult(rows, isUndoing),
				...(rest.length === 0 ? [] : [`${rest.length} not done${marked}`]),
				...(unknown === 0 ? [] : [`${unknown} unconfirmed`]),
				...undoWords(acting, keyFor('list', 'undo')),
			].join(' · ');
			// The log has the result since the run ended, without the undo: a later run may replace that.
			navigate({ type: 'status-shown', status: { text, tone: isGoodRun(rows) ? 'good' : 'warning' } });
		},
		merge: (marked) =>
			start(() => {
				const [first] = marked;
				const project = first === undefined ? null : refIn(scope, first);
				if (acting.isMissing) return warn(notAvailable);
				if (first === undefined || project === null || marked.length < 2)
					return warn(`Mark two or more batches with ${keyFor('batches', 'mark-batch')} first`);
				if (!areOfOneProject(marked)) return warn('batches of different projects cannot be merged');
				const batches = byImages(marked);
				navigate({ type: 'opened', screen: { name: 'merge', project, batches } });
			}),
	};
}
