import { useApp } from 'ink';
import { useReducer, useState, useSyncExternalStore } from 'react';
import {
	useLogging,
	useUnclearProjects,
	useWorkspaceBatches,
	useWorkspaceJobs,
} from '../api/use-roboflow.ts';
import type { Size } from '../components/frame.tsx';
import { keyBytes } from '../input/key-bytes.ts';
import { useKeyboard } from '../input/keys-provider.tsx';
import { personFilter } from '../jobs/filter.ts';
import { homesOf } from '../jobs/homes.ts';
import { viewOf } from '../jobs/job-view.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { rowKey } from '../jobs/row-key.ts';
import { initialList, type ListAction, listReducer, selectedJob } from '../state/list.ts';
import {
	currentView,
	initialNavigation,
	type Notice,
	navigationReducer,
	type View,
} from '../state/navigation.ts';
import type { ErrandAsk } from './errand.ts';
import { errandActions } from './errand-actions.ts';
import { failingLines } from './failing-lines.ts';
import { JobsFileScreen } from './file-screens.tsx';
import { HelpScreen } from './help-screen.tsx';
import { JobsScreen } from './jobs-screen.tsx';
import { listExtras } from './list-extras.ts';
import { LogScreen } from './log-screen.tsx';
import { PaletteScreen } from './palette-screen.tsx';
import { PeopleScreen } from './people-screen.tsx';
import type { Program } from './program.ts';
import { noticeSpan } from './project-notice.ts';
import { shareActions } from './share-actions.ts';
import { SortScreen } from './sort-screen.tsx';
import { useRefreshing } from './use-refreshing.ts';
import { useRest } from './use-rest.ts';
import { viewActions } from './view-actions.ts';
import { ViewMenuScreen } from './view-menu-screen.tsx';
import { listViewMode } from './view-mode.ts';
import { ViewNaming } from './view-naming.tsx';
import { WorkspaceBatchesScreen } from './workspace-batches-screen.tsx';

/** Sends the person to a project's own screens, and hears of what came of it. */
export type SendErrand = (
	ref: ProjectRef,
	ask: ErrandAsk,
	hears: { readonly onNotice: (notice: Notice) => void; readonly onMade: (id: string) => void },
) => void;

export interface WorkspaceScreensProps {
	readonly program: Program;
	readonly workspace: string;
	readonly size: Size;
	readonly onErrand: SendErrand;
	readonly onSwitch: () => void;
}

/**
 * The screens of a whole workspace: the jobs of all its projects in one list. What is made, is made on the
 * screens of the project that it is for.
 */
export function WorkspaceScreens({ program, workspace, size, onErrand, onSwitch }: WorkspaceScreensProps) {
	const { exit } = useApp();
	const keyboard = useKeyboard();
	const log = useLogging();
	const [navigation, navigate] = useReducer(navigationReducer, null, initialNavigation);
	const [list, changeList] = useReducer(listReducer, null, initialList);
	const [hasPreview, setHasPreview] = useState(true);
	const [scope] = useState({ workspace, project: null });
	const refreshing = useRefreshing(scope, program.interval);
	const jobs = useWorkspaceJobs(workspace, refreshing.polling);
	useRest(list.isHeld, list.touches, () => changeList({ type: 'released' }));
	const [round, setRound] = useState(0);
	if (jobs.data !== undefined && (jobs.data.rows !== list.jobs || jobs.updatedAt !== list.now)) {
		const { rows, history } = jobs.data;
		const isMore = jobs.round === round;
		changeList({ type: 'jobs-arrived', jobs: rows, history, at: jobs.updatedAt, isMore });
		setRound(jobs.round);
	}
	const view = currentView(navigation);
	const batches = useWorkspaceBatches(jobs.refs, view.name === 'batches' || list.box.filter.asksForBatch);
	if (batches.updatedAt > 0 && batches.rows !== list.batches) {
		changeList({ type: 'batches-named', batches: batches.rows });
	}

	function say(notice: Notice): void {
		log(notice.tone, notice.text);
		navigate({ type: 'noticed', notice });
	}

	/** What a key does in the list; the line below it has been read then. */
	function changeByKey(action: ListAction): void {
		changeList(action);
		navigate({ type: 'notice-read' });
	}

	const unclear = useUnclearProjects(jobs.refs);
	const assign = errandActions({
		unclear: unclear[0]?.ref,
		isReadOnly: program.isReadOnly,
		job: selectedJob(list),
		say,
		send(ref, ask) {
			onErrand(ref, ask, {
				// The project's screens have written it into the log already.
				onNotice: (notice) => navigate({ type: 'noticed', notice }),
				onMade(id) {
					changeList({ type: 'job-chosen', id: rowKey({ id, projectRef: ref }) });
					navigate({ type: 'finished' });
				},
			});
		},
	});
	const share = shareActions(program, scope, say);
	const views = useSyncExternalStore(program.views.subscribe, program.views.all);
	const viewing = viewActions({ store: program.views, list, changeList, say });
	const below = navigation.views.at(-2) ?? { name: 'list' };
	const open = (next: View) => navigate({ type: 'opened', view: next });
	const close = () => navigate({ type: 'closed' });
	const { hints, isDemo } = program;
	const problems = [...failingLines(jobs.failing), ...(jobs.data?.problems ?? [])];
	const notice = noticeSpan({
		notice: navigation.notice,
		list: view.name === 'list' ? list : null,
		jobs: jobs.data === undefined ? undefined : { ...jobs.data, problems },
		unclear: unclear.reduce((sum, { count }) => sum + count, 0),
		hints,
	});
	const overlay = { size, isDemo, onHelp: () => open({ name: 'help' }), onClose: close };
	const screen = {
		...overlay,
		notice,
		onLog: () => open({ name: 'log' }),
		onPalette: () => open({ name: 'palette' }),
	};

	switch (view.name) {
		case 'list':
		case 'detail':
			return (
				<JobsScreen
					{...{ program, project: scope, size, jobs, list, refreshing, notice, assign, share, onSwitch }}
					change={changeByKey}
					openId={view.name === 'detail' ? view.jobId : null}
					hasPreview={hasPreview}
					onPreview={() => setHasPreview(!hasPreview)}
					onSay={say}
					onOpen={(next) => (next.name === 'unclear' ? assign.unclear() : open(next))}
					onPass={(jobId) => navigate({ type: 'job-passed', jobId })}
					onSince={() =>
						say({
							text: 'what moved since you last looked stands in the project’s own list (w)',
							tone: 'warning',
						})
					}
					isSinceOffered={false}
					onClose={view.name === 'list' ? exit : close}
				/>
			);
		case 'people':
			return (
				<PeopleScreen
					{...screen}
					project={scope}
					jobs={jobs}
					onShowJobs={({ role, person }) => {
						changeList({ type: 'filtered', text: personFilter(role, person) });
						close();
					}}
					onAssign={(whose) => assign.newJobFor(whose, homesOf(list.jobs)(whose)[0])}
				/>
			);
		case 'batches':
			return (
				<WorkspaceBatchesScreen
					{...{ ...screen, workspace, jobs, batches }}
					onAssign={assign.newJobFrom}
					onSplit={assign.splitBatch}
				/>
			);
		case 'sort':
			return (
				<SortScreen
					{...overlay}
					sort={list.sort}
					hasProjects={true}
					onSort={(sort) => {
						changeList({ type: 'sorted', sort });
						close();
					}}
				/>
			);
		case 'viewMenu':
			return (
				<ViewMenuScreen
					{...overlay}
					views={views}
					current={viewOf(views, list.box.text, list.sort)?.name ?? ''}
					onChoose={(chosen) => {
						close();
						viewing.show(chosen);
					}}
				/>
			);
		case 'viewName':
			return <ViewNaming {...overlay} {...{ views, viewing, list, say }} view={view.view} />;
		case 'export':
			return (
				<JobsFileScreen
					{...overlay}
					{...{ list, share, say }}
					project={scope}
					jobs={view.jobs}
					what={view.what}
				/>
			);
		case 'palette':
			return (
				<PaletteScreen
					{...overlay}
					mode={listViewMode(below, list)}
					extras={
						below.name === 'list'
							? listExtras({
									...{ views, changeList, open },
									viewActions: viewing,
									report: null,
									hasProjects: true,
								})
							: []
					}
					onChoose={(does) => {
						close();
						if (does.kind === 'key') keyboard.type(keyBytes(does.key));
						else does.run();
					}}
				/>
			);
		case 'log':
			return <LogScreen {...overlay} />;
		case 'help':
			return <HelpScreen {...overlay} mode={listViewMode(below, list)} />;
		case 'create':
		case 'split':
		case 'unclear':
		case 'reportFile':
			// These are a project's; this list sends there, or does not offer them.
			return null;
		default:
			return view satisfies never;
	}
}
