import type { Dispatch } from 'react';
import { wide } from '../../components/panes.ts';
import { type Job, jobTitle } from '../../jobs/model/job.ts';
import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import { rowKey } from '../../jobs/model/row-key.ts';
import type { ListAction } from '../../state/list.ts';
import { chosenJobs, cursorOf, markedRows, selectedJob, shownRows } from '../../state/list-selectors.ts';
import type { ListState } from '../../state/list-state.ts';
import type { OpenScreen, StatusMessage } from '../../state/navigation.ts';
import { notShownWords } from '../../state/not-shown.ts';
import type { AssignActions } from '../create/assign-actions.ts';
import type { ShareActions } from './share-actions.ts';

/** Screens without parameters. */
type BareScreen = Exclude<
	OpenScreen['name'],
	'detail' | 'create' | 'split' | 'images' | 'merge' | 'export' | 'viewName' | 'reportFile'
>;

/** What the keys of the list and of a job do outside of them. */
export interface JobsActions {
	readonly assign: Pick<AssignActions, 'newJob' | 'newLike' | 'assignRest' | 'splitBatchOf'>;
	readonly share: ShareActions;
	/** Opens the actions on jobs. */
	readonly onAct: (jobs: readonly Job[]) => void;
	/** Opens the confirmation for undoing the last action. */
	readonly onUndo: () => void;
	readonly onPreview: (isShown: boolean) => void;
	readonly onOpen: (screen: OpenScreen) => void;
	/** Shows the result of a key, or why it had no effect. */
	readonly onSay: (status: StatusMessage) => void;
	/** Replaces the open job with another. */
	readonly onPass: (jobId: string) => void;
	readonly onSwitch: () => void;
	/** Shows the jobs that changed since the last visit. */
	readonly onSince: () => void;
	readonly onClose: () => void;
}

export interface JobsCommandsOptions {
	readonly list: ListState;
	readonly change: Dispatch<ListAction>;
	/** The open job, or else the selected one; `null` when there is none. */
	readonly job: Job | null;
	/** Project of that job; `null` when it is unknown. */
	readonly ref: ProjectRef | null;
	/** Whether the job has the focus. */
	readonly isOpen: boolean;
	/** Whether the job is beside the list. */
	readonly isWide: boolean;
	/** Whether the status line offers the jobs that changed for the key that opens a job. */
	readonly isSinceOffered: boolean;
	/** Columns of the screen. */
	readonly columns: number;
	readonly actions: JobsActions;
}

/** Returns what the keys of the list and of a job do, except those that each of them handles itself. */
export function jobsCommands(options: JobsCommandsOptions) {
	const { list, change, job, ref, isOpen, isWide, isSinceOffered, columns, actions } = options;
	const { assign, share, onAct, onUndo, onPreview, onOpen, onSay, onPass, onSwitch, onSince, onClose } =
		actions;
	const selected = selectedJob(list);

	function pass(by: 1 | -1): void {
		const rest =
			by === 1 ? list.rows.slice(cursorOf(list) + 1) : list.rows.slice(0, cursorOf(list)).reverse();
		const next = rest.find((row) => !list.gone.has(row.key));
		if (next === undefined) return;
		change({ type: 'job-chosen', id: next.key });
		onPass(next.key);
	}

	/** Returns the jobs to copy or to act on. */
	function chosen(): readonly Job[] {
		if (!isOpen) return chosenJobs(list);
		return job === null ? [] : [job];
	}
	const withJob = (act: (one: Job) => void) => () => job !== null && act(job);
	const withChosen = (act: (some: readonly Job[], note: string) => void) => () => {
		const some = chosen();
		if (some.length > 0) act(some, isOpen ? '' : notShownWords(list, some));
	};

	function openSelected(): void {
		// The status line offers this until the next key that has an effect in the list. After that, Enter opens
		// jobs as usual, and another key shows these jobs.
		if (isSinceOffered) onSince();
		else if (selected !== null) onOpen({ name: 'detail', jobId: rowKey(selected) });
	}

	const warn = (text: string) => onSay({ text, tone: 'warning' });

	function openExport(): void {
		const marked = markedRows(list);
		const some = marked.length > 0 ? marked : shownRows(list);
		if (some.length === 0) warn('no job is shown, and none is marked');
		else onOpen({ name: 'export', jobs: some, what: marked.length > 0 ? 'marked' : 'shown' });
	}

	function openImages(): void {
		if (job === null || ref === null) warn('no job is selected');
		else onOpen({ name: 'images', project: ref, jobId: job.id, jobName: jobTitle(job) });
	}

	function togglePreview(): void {
		if (columns < wide) warn(`the preview needs ${wide} columns`);
		else onPreview(!isWide);
	}

	const openScreen = (name: BareScreen) => () => onOpen({ name });
	const shared = {
		'new-job': () => assign.newJob(ref),
		'new-like-this': withJob(assign.newLike),
		'assign-rest': withJob(assign.assignRest),
		split: withJob(assign.splitBatchOf),
		act: () => onAct(chosen()),
		undo: onUndo,
		images: openImages,
		'show-link': withJob(share.showLink),
		'copy-ids': withChosen(share.copyIds),
		'copy-links': withChosen(share.copyLinks),
		palette: openScreen('palette'),
		log: openScreen('log'),
		back: onClose,
	};
	return {
		list: {
			...shared,
			sort: openScreen('sort'),
			views: openScreen('viewMenu'),
			columns: openScreen('columns'),
			export: openExport,
			unconfirmed: openScreen('unconfirmed'),
			people: openScreen('people'),
			progress: openScreen('progress'),
			batches: openScreen('batches'),
			'switch-project': onSwitch,
			open: openSelected,
			since: onSince,
			preview: togglePreview,
		},
		detail: { ...shared, 'next-job': () => pass(1), 'previous-job': () => pass(-1) },
	};
}
