import { useApp } from 'ink';
import { useState } from 'react';
import { hasRoomBeside } from '../components/dialog.tsx';
import { answerOf } from '../hooks/use-roboflow.ts';
import { useActions } from '../input/actions-context.ts';
import { HelpContext } from '../input/help-context.ts';
import { oneOfTeam, teamMembers } from '../jobs/assign/teams.ts';
import { type Job, jobTitle } from '../jobs/model/job.ts';
import { type ProjectRef, refIn, refText } from '../jobs/model/project-ref.ts';
import { keyIn } from '../jobs/model/row-key.ts';
import { peopleFilter } from '../jobs/triage/filter.ts';
import type { OpenScreen } from '../state/navigation.ts';
import { actExtras } from './acting/act-extras.ts';
import { ActingScreen } from './acting/acting-screen.tsx';
import { ImagesScreen } from './acting/images-screen.tsx';
import { MergeScreen } from './acting/merge-screen.tsx';
import { CreateScreen } from './create/create-screen.tsx';
import { UnconfirmedScreen } from './create/unconfirmed-screen.tsx';
import { JobsScreen } from './list/jobs-screen.tsx';
import { actionsNotNow } from './list/not-now.ts';
import { modeOf } from './list/screen-mode.ts';
import { notificationActions } from './overlays/notification-actions.ts';
import { type OverlayScreen, OverlayScreens } from './overlays/overlay-screens.tsx';
import { ScreenStack } from './shared/screen-stack.tsx';
import { SplitScreen } from './split/split-screen.tsx';
import { BatchesScreen } from './tables/batches-screen.tsx';
import { PeopleScreen } from './tables/people-screen.tsx';
import { ProgressScreen } from './tables/progress-screen.tsx';
import { type ScopeOptions, useScopeScreens } from './use-scope-screens.ts';

export interface ScopeScreensProps extends ScopeOptions {
	readonly onSwitch: () => void;
}

const noJobs: readonly Job[] = [];

/** Dialogs, which are drawn over the previous screen. */
const dialogNames: readonly OpenScreen['name'][] = ['sort', 'columns', 'viewMenu', 'palette'];

/** The open screens of a project, or of all projects of a workspace. */
export function ScopeScreens(props: ScopeScreensProps) {
	const { program, scope, draftsOf, size, onSwitch } = props;
	const { exit } = useApp();
	const table = useActions();
	const [preview, setPreview] = useState<boolean | null>(null);
	const screens = useScopeScreens(props);
	const { list, changeList, jobs, status, acting, assigning, assign, acts } = screens;
	const { share, report, say, open, close } = screens;
	const overlay = { size, onClose: close };
	const shared = { ...overlay, scope, jobs, status };
	const tableProps = {
		...shared,
		onLog: () => open({ name: 'log' }),
		onPalette: () => open({ name: 'palette' }),
	};
	/** Returns the shared properties of a project's form and split. */
	const formOf = (project: ProjectRef) => ({
		...overlay,
		project,
		jobs: answerOf(jobs, project)?.rows ?? noJobs,
	});

	const notNow = actionsNotNow(screens.now);
	const overlayOf = (over: OverlayScreen, below: OpenScreen) => (
		<OverlayScreens
			{...{ program, size, scope, list }}
			screen={over}
			below={{
				mode: (over.name === 'help' && over.of) || modeOf(below, { list, draftsOf, acting }),
				isList: below.name === 'list',
				notNow: below.name === 'list' || below.name === 'detail' ? notNow : new Map(),
				extras: [
					...actExtras({
						...{ table, screen: below, list, acting: screens.actedOn, act: acts.act },
						onMerge() {
							open({ name: 'batches' });
							acts.merge([]);
						},
						onEmpty: () => changeList({ type: 'filtered', text: 'empty:yes' }),
					}),
					...(below.name === 'list'
						? notificationActions({
								program,
								settings: screens.settings,
								views: program.views.all(),
								scope,
								say,
							})
						: []),
				],
			}}
			actions={{ changeList, share, report, say, open, close }}
		/>
	);
	function screenOf(screen: Exclude<OpenScreen, OverlayScreen>) {
		switch (screen.name) {
			case 'list':
			case 'detail':
				return (
					<JobsScreen
						{...{ program, project: scope, size, jobs, list, status, preview, notNow }}
						refreshing={screens.refreshing}
						change={screens.changeByKey}
						openId={screen.name === 'detail' ? screen.jobId : null}
						hasNews={screens.hasNews}
						isSinceOffered={screens.isSinceOffered}
						actions={{
							...{ assign, share, onSwitch },
							onAct: acts.act,
							onUndo: acts.undo,
							onPreview: setPreview,
							onOpen: open,
							onSay: say,
							onPass: (jobId) => screens.navigate({ type: 'job-passed', jobId }),
							onSince: screens.showSince,
							onClose: screen.name === 'list' ? exit : close,
						}}
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
						teams={program.teams}
						createAll={assigning.createAll}
						onUnconfirmed={() => open({ name: 'unconfirmed' })}
						onFinish={() => assign.finishSplit(screen.project)}
						onClose={() => assign.leaveSplit(screen.project)}
					/>
				);
			case 'acting':
				return (
					<ActingScreen
						{...overlay}
						{...{ scope, jobs, acting, list }}
						change={screens.changeActing}
						onClose={(failure) => {
							close();
							if (failure !== undefined) say(failure);
						}}
						onImages={(job) => {
							const project = refIn(scope, job);
							if (project !== null) open({ name: 'images', project, jobId: job.id, jobName: jobTitle(job) });
						}}
						onUnconfirmed={() => open({ name: 'unconfirmed' })}
						onFinish={acts.finish}
					/>
				);
			case 'merge':
				return (
					<MergeScreen
						{...overlay}
						project={screen.project}
						batches={screen.batches}
						unconfirmed={screens.openActions.filter(
							({ project }) => refText(project) === refText(screen.project),
						)}
						onMissing={() => screens.changeActing({ type: 'missing-found' })}
						onFinish={(outcome) => {
							if (outcome.tone === 'good') screens.markBatches(new Set());
							close();
							say(outcome);
						}}
					/>
				);
			case 'images':
				return (
					<ImagesScreen
						{...{ ...overlay, share, status }}
						of={screen}
						onWarn={(text) => say({ text, tone: 'warning' })}
					/>
				);
			case 'unconfirmed':
				return (
					<UnconfirmedScreen
						{...shared}
						unconfirmed={screens.unconfirmed}
						discarding={screens.discarding}
						onAgain={assign.sendAgain}
						onShow={({ project, jobId }) =>
							open(
								jobId === null
									? { name: 'batches' }
									: { name: 'detail', jobId: keyIn(scope, project, jobId) },
							)
						}
					/>
				);
			case 'people':
				return (
					<PeopleScreen
						{...tableProps}
						onShowJobs={({ role, person }) => {
							changeList({
								type: 'filtered',
								text: peopleFilter(role, teamMembers(person, program.teams) ?? [person]),
							});
							close();
						}}
						teams={program.teams}
						onAssign={({ person, role }, project) => {
							if (teamMembers(person, program.teams) === undefined)
								assign.newJob(project, { [role]: person });
							else say({ text: oneOfTeam(role), tone: 'warning' });
						}}
					/>
				);
			case 'progress':
				return <ProgressScreen {...tableProps} list={list} />;
			case 'batches':
				return (
					<BatchesScreen
						{...tableProps}
						batches={screens.batches}
						marks={screens.batchMarks}
						onMark={screens.markBatches}
						onAssign={assign.newJobFrom}
						onSplit={assign.splitBatch}
						onMerge={acts.merge}
					/>
				);
			default:
				return screen satisfies never;
		}
	}
	const isDialog = ({ name }: OpenScreen): boolean =>
		hasRoomBeside(size) &&
		(dialogNames.some((one) => one === name) || (name === 'acting' && acting.step === 'choosing'));
	return (
		<HelpContext value={screens.openHelp}>
			<ScreenStack screens={screens.screens} {...{ screenOf, overlayOf, isDialog }} />
		</HelpContext>
	);
}
