import { Box, Text } from 'ink';
import type { Dispatch } from 'react';
import type { NotNow } from '../../actions/action.ts';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { edgeWidth, wide } from '../../components/panes.ts';
import type { JobList, Live } from '../../hooks/use-roboflow.ts';
import { useKeyFor } from '../../input/actions-context.ts';
import type { Job } from '../../jobs/model/job.ts';
import { refIn, type Scope } from '../../jobs/model/project-ref.ts';
import { rowKey } from '../../jobs/model/row-key.ts';
import { jobLink } from '../../jobs/model/web-link.ts';
import type { Point } from '../../jobs/past/history.ts';
import type { ListAction } from '../../state/list.ts';
import type { ListState } from '../../state/list-state.ts';
import { widthOf } from '../../text/text-width.ts';
import { useTheme } from '../../theme.ts';
import type { Program } from '../shared/program.ts';
import { DetailScreen } from './detail-screen.tsx';
import { type JobsActions, jobsCommands } from './jobs-commands.ts';
import { ListScreen } from './list-screen.tsx';
import { listTitle, openJobTitle } from './list-title.ts';
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
	/** Whether the user shows or hides the preview; `null` if it depends on the width. */
	readonly preview: boolean | null;
	/** Whether the status line offers the jobs that changed for the key that opens a job. */
	readonly isSinceOffered: boolean;
	/** Unavailable actions of the list, hidden in its footer. */
	readonly notNow: NotNow;
	readonly actions: JobsActions;
}

/** The list and the job: side by side if there is room, else one at a time. */
export function JobsScreen(props: JobsScreenProps) {
	const { program, project, size, jobs, list, change, openId, refreshing, status, hasNews, actions } = props;
	const { preview, isSinceOffered } = props;
	const keyFor = useKeyFor();
	const isOpen = openId !== null;
	const measured = useListWidths(list);
	const own = useOwnColumns(program, project, list);
	const panes = usePanes(size.columns, list, { ...measured, own }, preview, isOpen);
	const { isWide } = panes;
	const columns = useListColumns(measured, panes.list);
	const layout = useChosenLayout(own, panes.list);
	const shownName = useShownName(program.views, list);
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

	const keys = jobsCommands({
		...{ list, change, job, ref, isOpen, isWide, isSinceOffered, actions },
		columns: size.columns,
	});
	const commandsFor = (live: Live<unknown>, mode: 'list' | 'detail') =>
		refreshing.commandsFor(live, (text) => actions.onSay({ text, tone: 'good' }), keyFor(mode, 'freeze'));
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
			commands={{ ...keys.detail, ...commandsFor(open, 'detail') }}
		/>
	);
	const commands = commandsFor(jobs, 'list');
	const domain = own === null && columns.headingDomain === '' ? measured.domain : '';
	return (
		<Frame
			size={size}
			title={isOpen ? openJobTitle(ref ?? project) : listTitle(project, size.columns, [shownName, domain])}
			freshness={isOpen ? open.freshness : jobs.freshness}
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
						...keys.list,
						...commands,
						refresh() {
							change({ type: 'released' });
							commands.refresh();
						},
					}}
					onUnsorted={() =>
						actions.onSay({
							text: `not sorted; ${keyFor('list', 'sort')} chooses an order`,
							tone: 'warning',
						})
					}
					onClick={(key) => isOpen && actions.onPass(key)}
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
