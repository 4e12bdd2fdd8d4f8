import { useCallback, useEffect, useEffectEvent, useReducer, useState } from 'react';
import type { Size } from '../components/frame.tsx';
import { retryText } from '../components/freshness-line.ts';
import { type DraftsOf, type FailingProject, useLogging, useOpenActions } from '../hooks/use-roboflow.ts';
import { useKeyFor } from '../input/actions-context.ts';
import type { OpenHelp } from '../input/help-context.ts';
import { useKeyboard } from '../input/keys-provider.tsx';
import { doneJobsOf, isGoodRun } from '../jobs/acting/act-row.ts';
import { notUndoable } from '../jobs/acting/action-choice.ts';
import { earlierIn } from '../jobs/acting/earlier-actions.ts';
import { allUnconfirmed } from '../jobs/acting/unconfirmed.ts';
import type { DraftStore } from '../jobs/assign/draft-store.ts';
import { isOneProject, type Scope } from '../jobs/model/project-ref.ts';
import { runProblems, runResult } from '../jobs/output/run-record.ts';
import { changedKeys, noChangesText } from '../jobs/past/since-line.ts';
import { keysFilter } from '../jobs/triage/filter.ts';
import { type ActingAction, actingReducer } from '../state/acting.ts';
import { actingWith } from '../state/acting-state.ts';
import type { ListAction } from '../state/list.ts';
import {
	currentScreen,
	initialNavigation,
	navigationReducer,
	type OpenScreen,
	type StatusMessage,
} from '../state/navigation.ts';
import { actActions } from './acting/act-actions.ts';
import { assignActions } from './create/assign-actions.ts';
import { useAssigning } from './create/use-assigning.ts';
import { useDiscarding } from './create/use-discarding.ts';
import { sinceStatus, statusSpan } from './list/project-status.ts';
import { shareActions } from './list/share-actions.ts';
import { useJobList } from './list/use-job-list.ts';
import { useSince } from './list/use-since.ts';
import { reportActions } from './overlays/report-actions.ts';
import { useNotifications } from './overlays/use-notifications.ts';
import type { Program } from './shared/program.ts';

export interface ScopeOptions {
	readonly program: Program;
	readonly scope: Scope;
	/** Drafts shared by all scopes that contain the same project. */
	readonly draftsOf: DraftsOf;
	readonly size: Size;
	/** Whether the workspace is known not to support the calls that act on jobs. */
	readonly isActingMissing: boolean;
	/** Called when the workspace turns out not to support them. */
	readonly onActingMissing: () => void;
}

/**
 * Reports each project that does not respond: `wildlife: 503, retry in 8s`. A single project's failure is in
 * the header instead.
 */
const failingLines = (
	scope: Scope,
	failing: readonly FailingProject[],
	refreshKey: string,
): readonly string[] =>
	(isOneProject(scope) ? [] : failing).map(
		({ ref, reason, retryIn }) => `${ref.project}: ${reason}, ${retryText(retryIn, refreshKey)}`,
	);

const rememberedActing = (drafts: DraftStore) => actingWith(drafts.loadPercents());

/** Shared state of a scope's screens: the open screens, the list, which outlives them, and the commands. */
export function useScopeScreens(options: ScopeOptions) {
	const { program, scope, draftsOf, size, isActingMissing, onActingMissing } = options;
	const log = useLogging();
	const keyFor = useKeyFor();
	const [navigation, navigate] = useReducer(navigationReducer, program.jobId, initialNavigation);
	const [own, dispatchActing] = useReducer(actingReducer, program.drafts, rememberedActing);
	// Another project of the workspace may have found that out.
	const acting = isActingMissing ? { ...own, isMissing: true } : own;
	const current = currentScreen(navigation).name;
	const { list, changeList, jobs, batches, refreshing } = useJobList({
		...program,
		scope,
		needsBatches: navigation.screens.some(({ name }) => name === 'batches' || name === 'progress'),
	});

	/** Also remembers a split with which images are added to the dataset. */
	function changeActing(action: ActingAction): void {
		dispatchActing(action);
		if (action.type === 'sent' && acting.choice === 'accept')
			program.drafts.savePercents(acting.fields.percents);
		if (action.type === 'missing-found') onActingMissing();
	}

	// Whatever key is pressed next, a job that is done is no longer marked.
	const endRun = useEffectEvent(() => {
		const { rows, isUndoing } = own;
		changeList({ type: 'unmarked', jobs: doneJobsOf(rows) });
		log(isGoodRun(rows) ? 'good' : 'warning', runResult(rows, isUndoing));
		for (const line of runProblems(rows)) log('warning', line);
	});
	useEffect(() => {
		if (own.step === 'ended') endRun();
	}, [own.step]);

	function say(status: StatusMessage): void {
		log(status.tone, status.text);
		navigate({ type: 'status-shown', status });
	}
	const assigning = useAssigning(jobs, draftsOf, say);
	const { attempts } = assigning;
	const openActions = useOpenActions(jobs.refs);
	const earlier = earlierIn(scope, openActions.rows, `see ${keyFor('list', 'unconfirmed')} in the list`);
	const discarding = useDiscarding(assigning, openActions, say);
	const { isReadOnly } = program;
	const [batchMarks, markBatches] = useState<ReadonlySet<string>>(new Set());
	const [isHintRead, setIsHintRead] = useState(false);
	// Hints are in the log; the first message or screen takes their place.
	if (!isHintRead && (navigation.status !== null || current !== 'list')) setIsHintRead(true);
	const assign = assignActions({ scope, assigning, discarding, isReadOnly, navigate, changeList, say });
	// The person has pressed a key, and so has seen the message.
	const { onAction } = useKeyboard();
	useEffect(() => onAction(() => navigate({ type: 'status-read' })), [onAction]);
	const acts = actActions({
		scope,
		isReadOnly,
		keyFor,
		acting,
		earlier,
		changeActing,
		marks: list.marks,
		navigate,
		say,
	});
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
		const keys = changedKeys(since);
		if (keys.length === 0) say({ text: noChangesText(since), tone: 'warning' });
		else changeByKey({ type: 'filtered', text: keysFilter(keys) });
	}

	/** Changes the list by a key, which also hides the status line's message. */
	function changeByKey(action: ListAction): void {
		changeList(action);
		navigate({ type: 'status-read' });
	}

	const unconfirmed = allUnconfirmed(attempts, openActions.rows);
	const open = (next: OpenScreen) => navigate({ type: 'opened', screen: next });
	const close = () => navigate({ type: 'closed' });
	const openHelp: OpenHelp = useCallback(
		(of) => navigate({ type: 'opened', screen: { name: 'help', ...(of === undefined ? {} : { of }) } }),
		[],
	);
	const status = statusSpan({
		status: navigation.status,
		list: isInList ? list : null,
		problems:
			jobs.data === undefined
				? []
				: [...failingLines(scope, jobs.failing, keyFor('list', 'refresh')), ...jobs.data.problems],
		// The unconfirmed list shows them itself.
		unconfirmed: current === 'unconfirmed' || jobs.data === undefined ? 0 : unconfirmed.length,
		hints: isHintRead ? [] : program.hints,
		welcome: isHintRead ? null : (program.welcome ?? null),
		width: size.columns,
		isReadOnly,
		keyFor,
	});
	return {
		...{ screens: navigation.screens, isSinceOffered: navigation.status?.isOffer === true },
		...{ status, hasNews: navigation.status !== null },
		...{ list, changeList, changeByKey, jobs, batches, refreshing, settings },
		...{ acting, changeActing, assigning, assign, acts, share, report, batchMarks, markBatches },
		/** Availability of actions for the palette. */
		now: {
			...{ list, unconfirmed: unconfirmed.length },
			noUndo: acting.undo.length > 0 ? null : notUndoable(acting.lastChoice),
			noChanges: changedKeys(since).length === 0 ? noChangesText(since) : null,
		},
		actedOn: { isMissing: acting.isMissing, earlier, isReadOnly },
		openActions: openActions.rows,
		...{ unconfirmed, discarding, say, showSince, open, openHelp, close, navigate },
	};
}
