import { useApp } from 'ink';
import { useReducer, useState } from 'react';
import type { Size } from '../components/frame.tsx';
import { useLogging, useScopeBatches, useScopeJobs, useUnconfirmedProjects } from '../hooks/use-roboflow.ts';
import { useKeyFor } from '../input/actions-context.ts';
import { homesOf } from '../jobs/assign/homes.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { rowKey } from '../jobs/model/row-key.ts';
import { personFilter } from '../jobs/triage/filter.ts';
import { initialList, type ListAction, listReducer, selectedJob } from '../state/list.ts';
import {
	currentScreen,
	initialNavigation,
	navigationReducer,
	type OpenScreen,
	type StatusMessage,
} from '../state/navigation.ts';
import { failingLines } from './list/failing-lines.ts';
import { JobsScreen } from './list/jobs-screen.tsx';
import { statusSpan } from './list/project-status.ts';
import { listScreenMode } from './list/screen-mode.ts';
import { shareActions } from './list/share-actions.ts';
import { useRefreshing } from './list/use-refreshing.ts';
import { useRest } from './list/use-rest.ts';
import { type OverlayScreen, OverlayScreens } from './overlays/overlay-screens.tsx';
import type { ErrandAsk } from './shared/errand.ts';
import { errandActions } from './shared/errand-actions.ts';
import type { Program } from './shared/program.ts';
import { ScreenStack } from './shared/screen-stack.tsx';
import { PeopleScreen } from './tables/people-screen.tsx';
import { WorkspaceBatchesScreen } from './tables/workspace-batches-screen.tsx';

/** Sends the person to a project's own screens, and hears of what came of it. */
export type SendErrand = (
	ref: ProjectRef,
	ask: ErrandAsk,
	hears: { readonly onStatus: (status: StatusMessage) => void; readonly onMade: (id: string) => void },
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
	const log = useLogging();
	const keyFor = useKeyFor();
	const [navigation, navigate] = useReducer(navigationReducer, null, initialNavigation);
	const [list, changeList] = useReducer(listReducer, null, initialList);
	const [hasPreview, setHasPreview] = useState(true);
	const [scope] = useState({ workspace, project: null });
	const refreshing = useRefreshing(scope, program.interval);
	const jobs = useScopeJobs(scope, refreshing.polling);
	useRest(list.isHeld, list.touches, () => changeList({ type: 'released' }));
	const [round, setRound] = useState(0);
	if (jobs.data !== undefined && (jobs.data.rows !== list.jobs || jobs.updatedAt !== list.now)) {
		const { rows, history } = jobs.data;
		const isMore = jobs.round === round;
		changeList({ type: 'jobs-arrived', jobs: rows, history, at: jobs.updatedAt, isMore });
		setRound(jobs.round);
	}
	const current = currentScreen(navigation).name;
	const batches = useScopeBatches(scope, jobs.refs, current === 'batches' || list.box.filter.asksForBatch);
	if (batches.updatedAt > 0 && batches.rows !== list.batches) {
		changeList({ type: 'batches-named', batches: batches.rows });
	}

	function say(status: StatusMessage): void {
		log(status.tone, status.text);
		navigate({ type: 'status-shown', status });
	}

	/** What a key does in the list; the line below it has been read then. */
	function changeByKey(action: ListAction): void {
		changeList(action);
		navigate({ type: 'status-read' });
	}

	const unconfirmed = useUnconfirmedProjects(jobs.refs);
	const assign = errandActions({
		unconfirmed: unconfirmed[0]?.ref,
		isReadOnly: program.isReadOnly,
		job: selectedJob(list),
		say,
		send(ref, ask) {
			onErrand(ref, ask, {
				// The project's screens have written it into the log already.
				onStatus: (status) => navigate({ type: 'status-shown', status }),
				onMade(id) {
					changeList({ type: 'job-chosen', id: rowKey({ id, projectRef: ref }) });
					navigate({ type: 'finished' });
				},
			});
		},
	});
	const share = shareActions({ ...program, keyFor }, scope, say);
	const open = (next: OpenScreen) => navigate({ type: 'opened', screen: next });
	const close = () => navigate({ type: 'closed' });
	const { hints, isDemo } = program;
	const problems = [...failingLines(jobs.failing), ...(jobs.data?.problems ?? [])];
	const status = statusSpan({
		status: navigation.status,
		list: current === 'list' ? list : null,
		jobs: jobs.data === undefined ? undefined : { ...jobs.data, problems },
		unconfirmed: unconfirmed.reduce((sum, { count }) => sum + count, 0),
		hints,
		keyFor,
	});
	const overlay = { size, isDemo, onHelp: () => open({ name: 'help' }), onClose: close };
	const tableProps = {
		...overlay,
		status,
		onLog: () => open({ name: 'log' }),
		onPalette: () => open({ name: 'palette' }),
	};

	const overlayOf = (over: OverlayScreen, below: OpenScreen) => (
		<OverlayScreens
			{...{ size, isDemo, list, changeList, share, say, open }}
			screen={over}
			mode={listScreenMode(below, list)}
			isOverList={below.name === 'list'}
			scope={scope}
			viewStore={program.views}
			report={null}
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
						onPreview={() => setHasPreview(!hasPreview)}
						onSay={say}
						onOpen={(next) => (next.name === 'unconfirmed' ? assign.unconfirmed() : open(next))}
						onPass={(jobId) => navigate({ type: 'job-passed', jobId })}
						onSince={() =>
							say({
								text: `what moved since your last visit stands in the project’s own list (${keyFor('list', 'switch-project')})`,
								tone: 'warning',
							})
						}
						isSinceOffered={false}
						onClose={screen.name === 'list' ? exit : close}
					/>
				);
			case 'people':
				return (
					<PeopleScreen
						{...tableProps}
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
						{...{ ...tableProps, workspace, jobs, batches }}
						onAssign={assign.newJobFrom}
						onSplit={assign.splitBatch}
					/>
				);
			case 'create':
			case 'split':
			case 'unconfirmed':
				// These are a project's; this list sends there, or does not offer them.
				return null;
			default:
				return screen satisfies never;
		}
	}
	return <ScreenStack screens={navigation.screens} screenOf={screenOf} overlayOf={overlayOf} />;
}
