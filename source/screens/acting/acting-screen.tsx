import { type Dispatch, useEffect, useEffectEvent, useMemo } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { Frame, type Size } from '../../components/frame.tsx';
import { type ScopeJobs, useCountJobs } from '../../hooks/use-roboflow.ts';
import { useActions } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { targetsIn } from '../../jobs/acting/act-target.ts';
import type { ActionChoice } from '../../jobs/acting/action-choice.ts';
import { labelerCandidates } from '../../jobs/assign/candidates.ts';
import { type Job, jobTitle } from '../../jobs/model/job.ts';
import { type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import { type ActingAction, type ActingState, fieldOf } from '../../state/acting.ts';
import { chooseAction } from '../../state/choose-action.ts';
import type { ListState } from '../../state/list-state.ts';
import { notShownWords } from '../../state/not-shown.ts';
import { planOfActing } from '../../state/plan-of-acting.ts';
import { counted } from '../../text/counted.ts';
import { ActRunScreen, actRunMode } from './act-run-screen.tsx';
import type { ActingProps } from './acting-props.ts';
import { ActionMenuScreen } from './action-menu-screen.tsx';
import { DatasetScreen } from './dataset-screen.tsx';
import { InstructionsScreen } from './instructions-screen.tsx';
import { PersonScreen } from './person-screen.tsx';
import { PlanScreen, planMode } from './plan-screen.tsx';
import { useSending } from './use-sending.ts';

export interface ActingScreenProps {
	readonly size: Size;
	readonly isDemo: boolean;
	readonly scope: Scope;
	readonly jobs: ScopeJobs;
	readonly acting: ActingState;
	/** The list below, which may not show all of the jobs. */
	readonly list: Pick<ListState, 'rows'>;
	readonly change: Dispatch<ActingAction>;
	readonly onHelp: () => void;
	readonly onClose: () => void;
	/** Shows what is unconfirmed. */
	readonly onUnconfirmed: () => void;
	/** The report of a run was seen. */
	readonly onFinish: () => void;
}

/** The mode whose keys acting on jobs listens to. */
export function actingMode(acting: ActingState): Mode {
	const { step, choice } = acting;
	switch (step) {
		case 'choosing':
			return 'actionMenu';
		case 'editing':
			return choice === null ? 'actionMenu' : fieldModes[fieldOf[choice] ?? 'person'];
		case 'counting':
			return 'actionCounting';
		case 'reviewing':
			return planMode(choice);
		case 'running':
		case 'ended':
			return actRunMode(acting);
		default:
			return step satisfies never;
	}
}

const fieldModes = {
	person: 'personField',
	instructions: 'instructionsField',
	percents: 'datasetField',
	confirmation: 'actionTyped',
} as const;

const noJobs: readonly Job[] = [];

/** Acting on jobs: the menu, what an action asks for, the plan, then one call after another. */
export function ActingScreen(props: ActingScreenProps) {
	const { size, isDemo, scope, jobs, acting, list, change, onHelp, onClose } = props;
	const { onUnconfirmed, onFinish } = props;
	const { step, choice } = acting;
	const { actionMenu } = useActions();
	const known = jobs.data?.rows ?? noJobs;
	// Of thousands of jobs: ranked when the question is asked, not at every key before.
	const isAsked = step === 'reviewing';
	const people = useMemo(() => (isAsked ? labelerCandidates(known) : []), [isAsked, known]);
	const plan = useMemo(() => planOfActing(acting, people), [acting, people]);
	const count = useCountJobs();
	const sending = useSending(scope, acting, change);

	const startCounting = useEffectEvent(() =>
		count({
			targets: targetsIn(
				scope,
				acting.jobs.map((job) => ({ job })),
			),
			onCounted: (read, gone) => change({ type: 'counted', jobs: read, gone }),
			onFailed: ({ message, hint }) => change({ type: 'count-failed', error: `${message}; ${hint}` }),
		}),
	);
	useEffect(() => {
		if (step === 'counting') startCounting();
	}, [step]);

	const action = acting.isUndoing ? 'Undo' : (actionMenu.find(({ id }) => id === choice)?.help ?? 'Actions');
	const [first] = acting.jobs;
	// What is sent changes what the list shows, which is no surprise then.
	const isSent = step === 'running' || step === 'ended';
	const what =
		acting.jobs.length === 1 && first !== undefined
			? jobTitle(first)
			: counted(acting.jobs.length, 'job') + (isSent ? '' : notShownWords(list, acting.jobs));
	const title = `${scopeText(scope)} · ${action} · ${what}`;
	const shared = { size, isDemo, title, known, acting, change, onHelp };

	switch (step) {
		case 'choosing':
			return (
				<ActionMenuScreen
					{...{ size, isDemo, title, onHelp, onClose }}
					acting={acting}
					onChoose={(chosen) => change(chooseAction(acting, chosen))}
				/>
			);
		case 'editing':
			return <FieldScreen {...shared} choice={choice ?? 'labeler'} key={choice} />;
		case 'counting':
			return <CountingScreen {...shared} />;
		case 'reviewing':
			return <PlanScreen {...shared} plan={plan} onSend={() => sending.send(plan.actions)} />;
		case 'running':
		case 'ended':
			return (
				<ActRunScreen
					{...shared}
					isUndoable={acting.undo.length > 0}
					onSendAgain={sending.sendRest}
					onUnconfirmed={onUnconfirmed}
					onUndo={() => change({ type: 'undo-opened' })}
					onFinish={onFinish}
				/>
			);
		default:
			return step satisfies never;
	}
}

/** What an action asks for before its question. */
function FieldScreen({ choice, ...props }: ActingProps & { readonly choice: ActionChoice }) {
	switch (choice) {
		case 'instructions':
			return <InstructionsScreen {...props} />;
		case 'accept':
			return <DatasetScreen {...props} />;
		case 'reviewer':
		case 'return':
			return <PersonScreen {...props} choice={choice} />;
		case 'labeler':
		case 'submit':
		case 'approve':
		case 'reject':
		case 'unassign':
			return <PersonScreen {...props} choice="labeler" />;
		default:
			return choice satisfies never;
	}
}

/** While the jobs are read again, so that the question has the counts of now. */
function CountingScreen({ size, isDemo, title, change }: ActingProps) {
	useKeys('actionCounting', { back: () => change({ type: 'left' }) });
	return (
		<Frame
			size={size}
			title={title}
			isDemo={isDemo}
			status={{ text: '◌ reading the jobs again…', token: 'accent' }}
			mode="actionCounting"
		>
			{null}
		</Frame>
	);
}
