import { useApp } from 'ink';
import { useReducer, useState } from 'react';
import type { Size } from '../components/frame.tsx';
import { useCreateAll, useLogging, useScopeBatches, useScopeJobs } from '../hooks/use-roboflow.ts';
import { useKeyFor } from '../input/actions-context.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { idsFilter, personFilter } from '../jobs/triage/filter.ts';
import { initialList, type ListAction, listReducer } from '../state/list.ts';
import {
	currentScreen,
	initialNavigation,
	navigationReducer,
	type OpenScreen,
	type StatusMessage,
} from '../state/navigation.ts';
import { assignActions } from './create/assign-actions.ts';
import { CreateScreen } from './create/create-screen.tsx';
import { UnconfirmedScreen } from './create/unconfirmed-screen.tsx';
import { useAssigning } from './create/use-assigning.ts';
import { JobsScreen } from './list/jobs-screen.tsx';
import { sinceStatus, statusSpan } from './list/project-status.ts';
import { modeOf } from './list/screen-mode.ts';
import { shareActions } from './list/share-actions.ts';
import { useRefreshing } from './list/use-refreshing.ts';
import { useRest } from './list/use-rest.ts';
import { useSince } from './list/use-since.ts';
import { notificationActions } from './overlays/notification-actions.ts';
import { type OverlayScreen, OverlayScreens } from './overlays/overlay-screens.tsx';
import { reportActions } from './overlays/report-actions.ts';
import { useNotifications } from './overlays/use-notifications.ts';
import type { Errand } from './shared/errand.ts';
import type { Program } from './shared/program.ts';
import { ScreenStack } from './shared/screen-stack.tsx';
import { useErrand } from './shared/use-errand.ts';
import { SplitScreen } from './split/split-screen.tsx';
import { BatchesScreen } from './tables/batches-screen.tsx';
import { PeopleScreen } from './tables/people-screen.tsx';

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
	const log = useLogging();
	const keyFor = useKeyFor();
	const [navigation, navigateHere] = useReducer(navigationReducer, program.jobId, initialNavigation);
	const [hasPreview, setHasPreview] = useState(true);
	const [list, changeList] = useReducer(listReducer, program.jobId, initialList);
	const refreshing = useRefreshing(project, program.interval);
	const jobs = useScopeJobs(project, refreshing.polling);
	useRest(list.isHeld, list.touches, () => changeList({ type: 'released' }));
	if (jobs.data !== undefined && (jobs.data.rows !== list.jobs || jobs.updatedAt !== list.now)) {
		const { rows, history } = jobs.data;
		changeList({ type: 'jobs-arrived', jobs: rows, history, at: jobs.updatedAt });
	}
	// Asked for by the screens that need them; here their names are only taken over.
	const batches = useScopeBatches(project, jobs.refs, false);
	if (batches.updatedAt > 0 && batches.rows !== list.batches) {
		changeList({ type: 'batches-named', batches: batches.rows });
	}

	function say(status: StatusMessage): void {
		log(status.tone, status.text);
		navigateHere({ type: 'status-shown', status });
	}
	const assigning = useAssigning(project, program.drafts, jobs.answers[0]?.jobs, say);
	const { form, changeForm, split, changeSplit, attempts } = assigning;
	const createAll = useCreateAll(project);
	const errands = useErrand(errand, navigation, assigning, { navigate: navigateHere, changeList, say });
	const { navigate } = errands;
	const assign = assignActions({ assigning, isReadOnly: program.isReadOnly, ...errands });
	const share = shareActions({ ...program, keyFor }, project, say);
	const report =
		jobs.data === undefined
			? null
			: reportActions({ ...program, project, jobs: jobs.data, now: jobs.updatedAt, say });
	const settings = useNotifications(project, program, jobs, program.views.all());

	const isInList = currentScreen(navigation).name === 'list';
	const since = useSince(project, program.lastVisit, jobs, (line) => {
		const status = sinceStatus(line, isInList, keyFor);
		log(status.tone, line.text);
		navigate({ type: 'mentioned', status });
	});
	function showSince(): void {
		if (since === null || since.ids.length === 0) {
			say({ text: 'no known moves since your last visit', tone: 'warning' });
		} else changeByKey({ type: 'filtered', text: idsFilter(since.ids) });
	}

	/** What a key does in the list; the line below it has been read then. */
	function changeByKey(action: ListAction): void {
		changeList(action);
		navigate({ type: 'status-read' });
	}

	const open = (next: OpenScreen) => navigate({ type: 'opened', screen: next });
	const close = () => navigate({ type: 'closed' });
	const { hints, isDemo } = program;
	const status = statusSpan({
		status: navigation.status,
		list: isInList ? list : null,
		jobs: jobs.data,
		// Their own screen tells of them.
		unconfirmed: currentScreen(navigation).name === 'unconfirmed' ? 0 : attempts.length,
		hints,
		keyFor,
	});
	const overlay = { size, isDemo, onHelp: () => open({ name: 'help' }), onClose: close };
	const shared = { ...overlay, project, jobs, status };
	const tableProps = {
		...shared,
		onLog: () => open({ name: 'log' }),
		onPalette: () => open({ name: 'palette' }),
	};

	const overlayOf = (over: OverlayScreen, below: OpenScreen) => (
		<OverlayScreens
			{...{ size, isDemo, list, changeList, share, say, open }}
			screen={over}
			mode={modeOf(below, { form, split, list })}
			isOverList={below.name === 'list'}
			scope={project}
			viewStore={program.views}
			report={report}
			extras={notificationActions({ program, settings, views: program.views.all(), project, say })}
			onClose={close}
		/>
	);
	function screenOf(screen: Exclude<OpenScreen, OverlayScreen>) {
		switch (screen.name) {
			case 'list':
			case 'detail':
				return (
					<JobsScreen
						{...{ program, project, size, jobs, list, refreshing, status, assign, share, onSwitch }}
						change={changeByKey}
						openId={screen.name === 'detail' ? screen.jobId : null}
						hasPreview={hasPreview}
						onPreview={() => setHasPreview(!hasPreview)}
						onOpen={open}
						onSay={say}
						onPass={(jobId) => navigate({ type: 'job-passed', jobId })}
						onSince={showSince}
						isSinceOffered={navigation.status?.isOffer === true}
						onClose={screen.name === 'list' ? exit : close}
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
						onUnconfirmed={() => open({ name: 'unconfirmed' })}
						onFinish={assign.finishSplit}
					/>
				);
			case 'unconfirmed':
				return (
					<UnconfirmedScreen
						{...shared}
						answer={jobs.answers[0]?.jobs}
						attempts={attempts}
						onDismiss={assigning.dismiss}
						onAgain={assign.sendAgain}
					/>
				);
			case 'people':
				return (
					<PeopleScreen
						{...tableProps}
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
						{...tableProps}
						onAssign={(batch) => assign.newJob({ batch })}
						onSplit={assign.splitBatch}
					/>
				);
			default:
				return screen satisfies never;
		}
	}
	return <ScreenStack screens={navigation.screens} screenOf={screenOf} overlayOf={overlayOf} />;
}
