import { Box, Text } from 'ink';
import type { Dispatch } from 'react';
import type { NotNow } from '../../actions/action.ts';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { edgeWidth, wide } from '../../components/panes.ts';
import type { JobList, Live } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import { type Job, jobTitle } from '../../jobs/model/job.ts';
import { refIn, type Scope } from '../../jobs/model/project-ref.ts';
import { rowKey } from '../../jobs/model/row-key.ts';
import { jobLink } from '../../jobs/model/web-link.ts';
import type { Point } from '../../jobs/past/history.ts';
import {
	cursorOf,
	type ListAction,
	type ListState,
	markedJobs,
	markedRows,
	selectedJob,
	shownRows,
} from '../../state/list.ts';
import type { OpenScreen, StatusMessage } from '../../state/navigation.ts';
import { notShownWords } from '../../state/not-shown.ts';
import { widthOf } from '../../text/text-width.ts';
import { useTheme } from '../../theme.ts';
import type { AssignActions } from '../create/assign-actions.ts';
import type { Program } from '../shared/program.ts';
import { DetailScreen } from './detail-screen.tsx';
import { ListScreen } from './list-screen.tsx';
import { listTitle, openJobTitle } from './list-title.ts';
import type { ShareActions } from './share-actions.ts';
import { useListColumns, useListWidths } from './use-list-columns.ts';
import { useChosenLayout, useOwnColumns } from './use-own-columns.ts';
import { usePanes } from './use-panes.ts';
import type { Refreshing } from './use-refreshing.ts';
import { useShownJob } from './use-shown-job.ts';
import { useShownName } from './use-shown-name.ts';

/** The line between list and job. It is heavy while the job has the focus. */
function PaneEdge({ height, isActive }: { readonly height: number; readonly isActive: boolean }) {
	const theme = useTheme();
	const edge = isActive ? ' ┃ ' : ' │ ';
	return (
		<Box width={edgeWidth} height={height} overflow="hidden">
			<Text {...(isActive ? theme.accent : theme.dim)}>
				{Array.from({ length: height }, () => edge).join('\n')}
			</Text>
		</Box>
	);
}

/** Screens without parameters. */
type BareScreen = Exclude<
	OpenScreen['name'],
	'detail' | 'create' | 'split' | 'images' | 'merge' | 'export' | 'viewName' | 'reportFile'
>;

/** Empty history. */
const noPoints: readonly Point[] = [];

export interface JobsScreenProps {
	readonly program: Program;
	readonly project: Scope;
	readonly size: Size;
	readonly jobs: Live<JobList>;
	readonly list: ListState;
	readonly change: Dispatch<ListAction>;
	/** Key of the open job; `null` while the list has the focus. */
	readonly openId: string | null;
	readonly refreshing: Refreshing;
	readonly status: Span | null;
	/** Whether the status line shows a recent event. */
	readonly hasNews: boolean;
	readonly assign: Pick<AssignActions, 'newJob' | 'newLike' | 'assignRest' | 'splitBatchOf'>;
	readonly share: ShareActions;
	/** Opens the actions on jobs. */
	readonly onAct: (jobs: readonly Job[]) => void;
	/** Opens the confirmation for undoing the last action. */
	readonly onUndo: () => void;
	/** Whether the user shows or hides the preview; `null` if it depends on the width. */
	readonly preview: boolean | null;
	readonly onPreview: (isShown: boolean) => void;
	readonly onOpen: (screen: OpenScreen) => void;
	/** Shows the result of a key, or why it had no effect. */
	readonly onSay: (status: StatusMessage) => void;
	/** Replaces the open job with another. */
	readonly onPass: (jobId: string) => void;
	readonly onSwitch: () => void;
	/** Shows the jobs that changed since the last visit. */
	readonly onSince: () => void;
	/** Whether the status line offers these jobs for the key that opens a job. */
	readonly isSinceOffered: boolean;
	/** Unavailable actions of the list, hidden in its footer. */
	readonly notNow: NotNow;
	readonly onClose: () => void;
}

/** The list and the job: side by side if there is room, else one at a time. */
export function JobsScreen(props: JobsScreenProps) {
	const { program, project, size, jobs, list, change, openId, refreshing, status, hasNews } = props;
	const {
		assign,
		share,
		onAct,
		onUndo,
		preview,
		onPreview,
		onOpen,
		onSay,
		onPass,
		onSwitch,
		onSince,
		isSinceOffered,
	} = props;
	const { onClose } = props;
	const keyFor = useKeyFor();
	const isOpen = openId !== null;
	const measured = useListWidths(list);
	const own = useOwnColumns(program, project, list);
	const panes = usePanes(size.columns, list, { ...measured, own }, preview, isOpen);
	const { isWide } = panes;
	const columns = useListColumns(measured, panes.list);
	const layout = useChosenLayout(own, panes.list);
	const shownName = useShownName(program.views, list);
	const selected = selectedJob(list);
	const isOne = project.project !== null;
	const { job, open, ref, shown, batchName } = useShownJob({
		project,
		jobs,
		list,
		openId,
		hasRoom: size.columns >= wide,
		polling: refreshing.polling,
	});

	// Until the cursor rests, the preview shows the previous job, which may belong to another project.
	const shownRef = refIn(project, shown);
	const link = shown === null || shownRef === null ? '' : jobLink(program.appUrl, shownRef, shown.id);
	const fits = (columns: number): boolean => link !== '' && widthOf(link) <= columns;
	const height = size.rows - frameRows;

	function pass(by: 1 | -1): void {
		const rest =
			by === 1 ? list.rows.slice(cursorOf(list) + 1) : list.rows.slice(0, cursorOf(list)).reverse();
		const next = rest.find((row) => !list.gone.has(row.key));
		if (next === undefined) return;
		change({ type: 'job-chosen', id: next.key });
		onPass(next.key);
	}

	/** Returns the jobs to copy: the marked jobs, else the selected one. */
	function chosen(): readonly Job[] {
		const marked = isOpen ? [] : markedJobs(list);
		return marked.length > 0 || job === null ? marked : [job];
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
		if (size.columns < wide) warn(`the preview needs ${wide} columns`);
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
		help: openScreen('help'),
		back: onClose,
	};
	const detail = (isWide || isOpen) && (
		<DetailScreen
			key={`${shown === null ? openId : rowKey(shown)} ${isOpen}`}
			job={shown}
			now={Math.max(jobs.updatedAt, open.updatedAt)}
			batchName={batchName}
			points={(shown === null ? undefined : jobs.data?.history.get(rowKey(shown))) ?? noPoints}
			// A wrapped link beside the list could not be selected.
			link={isWide && !fits(panes.job) ? '' : link}
			absence={absence(isOpen, open)}
			width={panes.job}
			height={height}
			isActive={isOpen}
			commands={{
				...shared,
				...refreshing.commandsFor(open),
				'next-job': () => pass(1),
				'previous-job': () => pass(-1),
			}}
		/>
	);
	const commands = refreshing.commandsFor(jobs);
	const domain = own === null && columns.headingDomain === '' ? measured.domain : '';
	return (
		<Frame
			size={size}
			title={isOpen ? openJobTitle(ref ?? project) : listTitle(project, size.columns, [shownName, domain])}
			freshness={isOpen ? open.freshness : jobs.freshness}
			isDemo={program.isDemo}
			status={isOpen && !hasNews && fits(size.columns) ? { text: link, token: 'accent' } : status}
			mode={isOpen ? 'detail' : listMode(list)}
			{...(isOpen ? {} : { notNow: props.notNow })}
		>
			{(isWide || !isOpen) && (
				<ListScreen
					list={list}
					teams={props.program.teams}
					change={change}
					jobs={jobs}
					isOfMany={!isOne}
					columns={columns}
					own={layout}
					width={panes.list}
					height={height}
					isActive={!isOpen}
					commands={{
						...shared,
						...commands,
						refresh() {
							change({ type: 'released' });
							commands.refresh();
						},
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
					}}
					onUnsorted={() => warn(`not sorted; ${keyFor('list', 'sort')} chooses an order`)}
					onHelp={openScreen('help')}
					onClick={(key) => isOpen && onPass(key)}
				/>
			)}
			{isWide && <PaneEdge height={height} isActive={isOpen} />}
			{detail}
		</Frame>
	);
}

/** Returns the mode of the list. */
export const listMode = ({ box }: ListState): 'list' | 'filter' => (box.typing === null ? 'list' : 'filter');

function absence(isOpen: boolean, { error }: Live<Job>): string {
	if (!isOpen) return 'no job is selected';
	return error === null ? 'loading the job…' : `× ${error.message}; ${error.hint}`;
}
