import { useApp } from 'ink';
import { useReducer, useState } from 'react';
import type { Size } from '../components/frame.tsx';
import { retryText } from '../components/freshness-line.ts';
import { answerOf, type DraftsOf, type FailingProject, useLogging } from '../hooks/use-roboflow.ts';
import { useActions, useKeyFor } from '../input/actions-context.ts';
import type { Job } from '../jobs/model/job.ts';
import { isOneProject, type ProjectRef, type Scope } from '../jobs/model/project-ref.ts';
import { keysFilter, personFilter } from '../jobs/triage/filter.ts';
import { actingReducer, initialActing } from '../state/acting.ts';
import type { ListAction } from '../state/list.ts';
import {
	currentScreen,
	initialNavigation,
	navigationReducer,
	type OpenScreen,
	type StatusMessage,
} from '../state/navigation.ts';
import { actActions } from './acting/act-actions.ts';
import { actExtras } from './acting/act-extras.ts';
import { ActingScreen } from './acting/acting-screen.tsx';
import { ImagesScreen } from './acting/images-screen.tsx';
import { MergeScreen } from './acting/merge-screen.tsx';
import { assignActions } from './create/assign-actions.ts';
import { CreateScreen } from './create/create-screen.tsx';
import { UnconfirmedScreen } from './create/unconfirmed-screen.tsx';
import { useAssigning } from './create/use-assigning.ts';
import { JobsScreen } from './list/jobs-screen.tsx';
import { sinceStatus, statusSpan } from './list/project-status.ts';
import { modeOf } from './list/screen-mode.ts';
import { shareActions } from './list/share-actions.ts';
import { useJobList } from './list/use-job-list.ts';
import { useSince } from './list/use-since.ts';
import { notificationActions } from './overlays/notification-actions.ts';
import { type OverlayScreen, OverlayScreens } from './overlays/overlay-screens.tsx';
import { reportActions } from './overlays/report-actions.ts';
import { useNotifications } from './overlays/use-notifications.ts';
import type { Program } from './shared/program.ts';
import { ScreenStack } from './shared/screen-stack.tsx';
import { SplitScreen } from './split/split-screen.tsx';
import { BatchesScreen } from './tables/batches-screen.tsx';
import { PeopleScreen } from './tables/people-screen.tsx';

/**
 * What is said of each project that does not answer: `wildlife: 503, retry in 8s`. Of a single project, its
 * freshness says it.
 */
const failingLines = (
	scope: Scope,
	failing: readonly FailingProject[],
	refreshKey: string,
): readonly string[] =>
	(isOneProject(scope) ? [] : failing).map(
		({ ref, reason, retryIn }) => `${ref.project}: ${reason}, ${retryText(retryIn, refreshKey)}`,
	);

export interface ScopeScreensProps {
	readonly program: Program;
	readonly scope: Scope;
	/** Shared by all scopes that have a project in common. */
	readonly draftsOf: DraftsOf;
	readonly size: Size;
	readonly onSwitch: () => void;
}

const noJobs: readonly Job[] = [];

/** The screens of one project, or of all projects of a workspace: what is open, and the list that outlives it. */
export function ScopeScreens({ program, scope, draftsOf, size, onSwitch }: ScopeScreensProps) {
	const { exit } = useApp();
	const log = useLogging();
	const keyFor = useKeyFor();
	const table = useActions();
	const [navigation, navigate] = useReducer(navigationReducer, program.jobId, initialNavigation);
	const [acting, changeActing] = useReducer(actingReducer, initialActing);
	const [hasPreview, setHasPreview] = useState(true);
	const current = currentScreen(navigation).name;
	const { list, changeList, jobs, batches, refreshing } = useJobList({
		...program,
		scope,
		needsBatches: navigation.screens.some(({ name }) => name === 'batches'),
	});

	function say(status: StatusMessage): void {
		log(status.tone, status.text);
		navigate({ type: 'status-shown', status });
	}
	const assigning = useAssigning(jobs, draftsOf, say);
	const { attempts } = assigning;
	const { hints, isDemo, isReadOnly } = program;
	const assign = assignActions({ scope, assigning, isReadOnly, navigate, changeList, say });
	const acts = actActions({ scope, isReadOnly, acting, changeActing, changeList, navigate, say });
	const share = shareActions({ ...program, keyFor }, scope, say);
	const report =
		jobs.data === undefined
			? null
			: reportActions({ ...program, scope, jobs: jobs.data, now: jobs.updatedAt, say });
	const settings = useNotifications(scope, program, jobs, program.views.all());

	const isInList = current === 'list';
	const since = useSince(scope, jobs, program.lastVisit, (line) => {
		const status = sinceStatus(line, isInList, keyFor);
		log(status.tone, line.text);
		navigate({ type: 'mentioned', status });
	});
	function showSince(): void {
		if (since === null || since.keys.length === 0) {
			say({ text: 'no known moves since your last visit', tone: 'warning' });
		} else changeByKey({ type: 'filtered', text: keysFilter(since.keys) });
	}

	/** What a key does in the list; the line below it has been read then. */
	function changeByKey(action: ListAction): void {
		changeList(action);
		navigate({ type: 'status-read' });
	}

	const open = (next: OpenScreen) => navigate({ type: 'opened', screen: next });
	const close = () => navigate({ type: 'closed' });
	const status = statusSpan({
		status: navigation.status,
		list: isInList ? list : null,
		problems:
			jobs.data === undefined
				? []
				: [...failingLines(scope, jobs.failing, keyFor('list', 'refresh')), ...jobs.data.problems],
		// Their own screen tells of them.
		unconfirmed: current === 'unconfirmed' || jobs.data === undefined ? 0 : attempts.length,
		hints,
		keyFor,
	});
	const overlay = { size, isDemo, onHelp: () => open({ name: 'help' }), onClose: close };
	const shared = { ...overlay, scope, jobs, status };
	const tableProps = {
		...shared,
		onLog: () => open({ name: 'log' }),
		onPalette: () => open({ name: 'palette' }),
	};
	/** What the form and the split of a project work with. */
	const formOf = (project: ProjectRef) => ({
		...overlay,
		project,
		jobs: answerOf(jobs, project)?.rows ?? noJobs,
	});

	const overlayOf = (over: OverlayScreen, below: OpenScreen) => (
		<OverlayScreens
			{...{ size, isDemo, scope, list, changeList, share, report, say, open }}
			screen={over}
			mode={modeOf(below, { list, draftsOf, acting })}
			isOverList={below.name === 'list'}
			viewStore={program.views}
			extras={[
				...actExtras({ table, screen: below, list, act: acts.act }),
				...(below.name === 'list'
					? notificationActions({ program, settings, views: program.views.all(), scope, say })
					: []),
			]}
			onClose={close}
		/>
	);
	function screenOf(screen: Exclude<OpenScreen, OverlayScreen>) {
		switch (screen.name) {
			case 'list':
			case 'detail':
				return (
					<JobsScreen
						{...{ program, project: scope, size, jobs, list, refreshing, status, assign, share, onSwitch }}
						change={changeByKey}
						openId={screen.name === 'detail' ? screen.jobId : null}
						hasPreview={hasPreview}
						onAct={acts.act}
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
						{...formOf(screen.project)}
						draft={draftsOf(screen.project).form}
						create={assigning.create}
						onCreated={assign.finishCreate}
						onClose={() => assign.leaveForm(screen.project)}
					/>
				);
			case 'split':
				return (
					<SplitScreen
						{...formOf(screen.project)}
						draft={draftsOf(screen.project).split}
						createAll={assigning.createAll}
						onUnconfirmed={() => open({ name: 'unconfirmed' })}
						onFinish={() => assign.finishSplit(screen.project)}
					/>
				);
			case 'acting':
				return (
					<ActingScreen
						{...overlay}
						{...{ scope, jobs, acting }}
						change={changeActing}
						onFinish={acts.finish}
					/>
				);
			case 'merge':
				return (
					<MergeScreen
						{...overlay}
						project={screen.project}
						batches={screen.batches}
						onFinish={(outcome) => {
							close();
							say(outcome);
						}}
					/>
				);
			case 'images':
				return (
					<ImagesScreen
						{...{ ...overlay, share, status }}
						project={screen.project}
						jobId={screen.jobId}
						jobName={screen.jobName}
						onWarn={(text) => say({ text, tone: 'warning' })}
					/>
				);
			case 'unconfirmed':
				return (
					<UnconfirmedScreen
						{...shared}
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
						onAssign={({ person, role }, project) => assign.newJob(project, { [role]: person })}
					/>
				);
			case 'batches':
				return (
					<BatchesScreen
						{...tableProps}
						batches={batches}
						onAssign={assign.newJobFrom}
						onSplit={assign.splitBatch}
						onMerge={acts.merge}
					/>
				);
			default:
				return screen satisfies never;
		}
	}
	return <ScreenStack screens={navigation.screens} screenOf={screenOf} overlayOf={overlayOf} />;
}
