import { useApp } from 'ink';
import { useReducer, useState, useSyncExternalStore } from 'react';
import { useBatches, useCreateAll, useJobs, useLogging } from '../api/use-roboflow.ts';
import type { Size } from '../components/frame.tsx';
import { keyBytes } from '../input/key-bytes.ts';
import { useKeyboard } from '../input/keys-provider.tsx';
import { idsFilter, personFilter } from '../jobs/filter.ts';
import { viewOf } from '../jobs/job-view.ts';
import type { ProjectRef } from '../jobs/project-ref.ts';
import { initialList, type ListAction, listReducer } from '../state/list.ts';
import {
	currentView,
	initialNavigation,
	type Notice,
	navigationReducer,
	type View,
} from '../state/navigation.ts';
import { assignActions } from './assign-actions.ts';
import { BatchesScreen } from './batches-screen.tsx';
import { CreateScreen } from './create-screen.tsx';
import type { Errand } from './errand.ts';
import { JobsFileScreen, ReportFileScreen } from './file-screens.tsx';
import { HelpScreen } from './help-screen.tsx';
import { JobsScreen } from './jobs-screen.tsx';
import { listExtras } from './list-extras.ts';
import { LogScreen } from './log-screen.tsx';
import { PaletteScreen } from './palette-screen.tsx';
import { PeopleScreen } from './people-screen.tsx';
import type { Program } from './program.ts';
import { noticeSpan, sinceNotice } from './project-notice.ts';
import { reportActions } from './report-actions.ts';
import { shareActions } from './share-actions.ts';
import { SortScreen } from './sort-screen.tsx';
import { SplitScreen } from './split-screen.tsx';
import { UnclearScreen } from './unclear-screen.tsx';
import { useAssigning } from './use-assigning.ts';
import { useErrand } from './use-errand.ts';
import { useRefreshing } from './use-refreshing.ts';
import { useRest } from './use-rest.ts';
import { useSince } from './use-since.ts';
import { viewActions } from './view-actions.ts';
import { ViewMenuScreen } from './view-menu-screen.tsx';
import { modeOf } from './view-mode.ts';
import { ViewNaming } from './view-naming.tsx';

export interface ProjectScreensProps {
	readonly program: Program;
	readonly project: ProjectRef;
	readonly size: Size;
	/** What a list of several projects wants done here. */
	readonly errand?: Errand | null;
	readonly onSwitch: () => void;
}

/** The screens of one project: what is open, and what must outlive it (list, draft). */
export function ProjectScreens({ program, project, size, errand = null, onSwitch }: ProjectScreensProps) {
	const { exit } = useApp();
	const keyboard = useKeyboard();
	const log = useLogging();
	const [navigation, navigateHere] = useReducer(navigationReducer, program.jobId, initialNavigation);
	const [hasPreview, setHasPreview] = useState(true);
	const [list, changeList] = useReducer(listReducer, program.jobId, initialList);
	const refreshing = useRefreshing(project, program.interval);
	const jobs = useJobs(project, refreshing.polling);
	useRest(list.isHeld, list.touches, () => changeList({ type: 'released' }));
	if (jobs.data !== undefined && (jobs.data.rows !== list.jobs || jobs.updatedAt !== list.now)) {
		const { rows, history } = jobs.data;
		changeList({ type: 'jobs-arrived', jobs: rows, history, at: jobs.updatedAt });
	}
	// Asked for by the screens that need them; here their names are only taken over.
	const batches = useBatches(project, false).data?.rows;
	if (batches !== undefined && batches !== list.batches) changeList({ type: 'batches-named', batches });

	function say(notice: Notice): void {
		log(notice.tone, notice.text);
		navigateHere({ type: 'noticed', notice });
	}
	const assigning = useAssigning(project, program.drafts, jobs.data?.rows, say);
	const { form, changeForm, split, changeSplit, attempts } = assigning;
	const createAll = useCreateAll(project);
	const errands = useErrand(errand, navigation, assigning, { navigate: navigateHere, changeList, say });
	const { navigate } = errands;
	const assign = assignActions({ assigning, isReadOnly: program.isReadOnly, ...errands });
	const share = shareActions(program, project, say);
	const views = useSyncExternalStore(program.views.subscribe, program.views.all);
	const report =
		jobs.data === undefined
			? null
			: reportActions({ ...program, project, jobs: jobs.data, now: jobs.updatedAt, say });
	const viewing = viewActions({ store: program.views, list, changeList, say });

	const isInList = currentView(navigation).name === 'list';
	const since = useSince(project, program.lastLook, jobs, (line) => {
		const notice = sinceNotice(line, isInList);
		log(notice.tone, line.text);
		navigate({ type: 'mentioned', notice });
	});
	function showSince(): void {
		if (since === null || since.ids.length === 0) {
			say({ text: 'nothing is known to have moved since you last looked', tone: 'warning' });
		} else changeByKey({ type: 'filtered', text: idsFilter(since.ids) });
	}

	/** What a key does in the list; the line below it has been read then. */
	function changeByKey(action: ListAction): void {
		changeList(action);
		navigate({ type: 'notice-read' });
	}

	const view = currentView(navigation);
	const below = navigation.views.at(-2) ?? { name: 'list' };
	const open = (next: View) => navigate({ type: 'opened', view: next });
	const close = () => navigate({ type: 'closed' });
	const { hints, isDemo } = program;
	const notice = noticeSpan({
		notice: navigation.notice,
		list: view.name === 'list' ? list : null,
		jobs: jobs.data,
		unclear: attempts.length,
		hints,
	});
	const overlay = { size, isDemo, onHelp: () => open({ name: 'help' }), onClose: close };
	const shared = { ...overlay, project, jobs, notice, onLog: () => open({ name: 'log' }) };
	const screen = { ...shared, onPalette: () => open({ name: 'palette' }) };

	switch (view.name) {
		case 'list':
		case 'detail':
			return (
				<JobsScreen
					{...{ program, project, size, jobs, list, refreshing, notice, assign, share, onSwitch }}
					change={changeByKey}
					openId={view.name === 'detail' ? view.jobId : null}
					hasPreview={hasPreview}
					onPreview={() => setHasPreview(!hasPreview)}
					onOpen={open}
					onSay={say}
					onPass={(jobId) => navigate({ type: 'job-passed', jobId })}
					onSince={showSince}
					isSinceOffered={navigation.notice?.jobIds !== undefined}
					onClose={view.name === 'list' ? exit : close}
				/>
			);
		case 'create':
			return (
				<CreateScreen
					{...overlay}
					project={project}
					form={form}
					change={changeForm}
					jobs={list.jobs}
					create={assigning.create}
					onCreated={assign.finishCreate}
					onClose={assign.leaveForm}
				/>
			);
		case 'split':
			return (
				<SplitScreen
					{...overlay}
					project={project}
					jobs={list.jobs}
					split={split}
					change={changeSplit}
					createAll={createAll}
					onUnclear={() => open({ name: 'unclear' })}
					onFinish={assign.finishSplit}
				/>
			);
		case 'unclear':
			return (
				<UnclearScreen
					{...shared}
					attempts={attempts}
					onDismiss={assigning.dismiss}
					onAgain={assign.sendAgain}
				/>
			);
		case 'people':
			return (
				<PeopleScreen
					{...screen}
					onShowJobs={({ role, person }) => {
						changeList({ type: 'filtered', text: personFilter(role, person) });
						close();
					}}
					onAssign={({ person, role }) => assign.newJob({ [role]: person })}
				/>
			);
		case 'batches':
			return (
				<BatchesScreen
					{...screen}
					onAssign={(batch) => assign.newJob({ batch })}
					onSplit={assign.splitBatch}
				/>
			);
		case 'sort':
			return (
				<SortScreen
					{...overlay}
					sort={list.sort}
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
				<JobsFileScreen {...overlay} {...{ project, list, share, say }} jobs={view.jobs} what={view.what} />
			);
		case 'reportFile':
			return <ReportFileScreen {...overlay} {...{ project, list, report, say }} span={view.span} />;
		case 'palette':
			return (
				<PaletteScreen
					{...overlay}
					mode={modeOf(below, { form, split, list })}
					extras={
						below.name === 'list' ? listExtras({ views, viewActions: viewing, report, changeList, open }) : []
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
			return <HelpScreen {...overlay} mode={modeOf(below, { form, split, list })} />;
		default:
			return view satisfies never;
	}
}
