import { type Dispatch, useEffect, useEffectEvent } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { Frame, type Size } from '../../components/frame.tsx';
import { type ScopeJobs, useCountJobs } from '../../hooks/use-roboflow.ts';
import { useActions } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { targetsIn } from '../../jobs/acting/act-target.ts';
import { type Job, jobTitle } from '../../jobs/model/job.ts';
import { type Scope, scopeText } from '../../jobs/model/project-ref.ts';
import { type ActingAction, closesDialog } from '../../state/acting.ts';
import { type ActingField, type ActingState, fieldOf } from '../../state/acting-state.ts';
import { chooseAction, reasonAgainstImages } from '../../state/choose-action.ts';
import type { ListState } from '../../state/list-state.ts';
import type { StatusMessage } from '../../state/navigation.ts';
import { notShownWords } from '../../state/not-shown.ts';
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
	readonly scope: Scope;
	readonly jobs: ScopeJobs;
	readonly acting: ActingState;
	/** The list below, which may not show all of these jobs. */
	readonly list: Pick<ListState, 'rows'>;
	readonly change: Dispatch<ActingAction>;
	/** @param failure why the jobs could not be read. */
	readonly onClose: (failure?: StatusMessage) => void;
	/** Shows the images of a job. */
	readonly onImages: (job: Job) => void;
	/** Opens the unconfirmed list. */
	readonly onUnconfirmed: () => void;
	/** Closes the report of a run. */
	readonly onFinish: () => void;
}

/** Returns the mode of the current step. */
export function actingMode(acting: ActingState): Mode {
	const { step } = acting;
	switch (step) {
		case 'choosing':
			return 'actionMenu';
		case 'editing':
			return fieldModes[fieldIn(acting)];
		case 'counting':
			return 'actionCounting';
		case 'reviewing':
			return planMode(acting);
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

const fieldIn = ({ choice }: ActingState): ActingField =>
	(choice === null ? null : fieldOf[choice]) ?? 'person';

const noJobs: readonly Job[] = [];

/** The steps of acting on jobs: the menu, the action's fields, the review step, then the run. */
export function ActingScreen(props: ActingScreenProps) {
	const { size, scope, jobs, acting, list, onClose, onImages, onUnconfirmed, onFinish } = props;
	const { step, choice } = acting;
	const { actionMenu } = useActions();
	const known = jobs.data?.rows ?? noJobs;
	const count = useCountJobs();
	const sending = useSending(scope, acting, change);

	/** An undo and an action of the palette have no menu behind them. */
	function change(action: ActingAction): void {
		props.change(action);
		if (!closesDialog(acting, action)) return;
		const wanted = acting.isUndoing ? 'undone' : 'done';
		onClose(
			action.type === 'count-failed' ? { text: `Not ${wanted}: ${action.error}`, tone: 'bad' } : undefined,
		);
	}

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
	// The run itself changes the jobs, so changes are expected.
	const isSent = step === 'running' || step === 'ended';
	const what =
		acting.jobs.length === 1 && first !== undefined
			? jobTitle(first)
			: counted(acting.jobs.length, 'job') + (isSent ? '' : notShownWords(list, acting.jobs));
	const title = `${scopeText(scope)} · ${action} · ${what}`;
	const shared = { size, title, known, acting, change };

	switch (step) {
		case 'choosing':
			return (
				<ActionMenuScreen
					{...{ size, title }}
					onClose={() => onClose()}
					acting={acting}
					onChoose={(chosen) => change(chooseAction(acting, chosen))}
					onImages={() => {
						const reason = reasonAgainstImages(acting.jobs);
						if (reason === null && first !== undefined) onImages(first);
						else change({ type: 'choice-refused', error: `Not now: ${reason}` });
					}}
				/>
			);
		case 'editing':
			return <FieldScreen {...shared} key={choice} />;
		case 'counting':
			return <CountingScreen {...shared} />;
		case 'reviewing':
			return <PlanScreen {...shared} onSend={sending.send} />;
		case 'running':
		case 'ended':
			return (
				<ActRunScreen
					{...shared}
					onSendAgain={sending.sendRest}
					onUnconfirmed={onUnconfirmed}
					onFinish={onFinish}
				/>
			);
		default:
			return step satisfies never;
	}
}

/** Shows the field that an action needs. */
function FieldScreen(props: ActingProps) {
	const field = fieldIn(props.acting);
	if (field === 'instructions') return <InstructionsScreen {...props} />;
	return field === 'percents' ? <DatasetScreen {...props} /> : <PersonScreen {...props} />;
}

/** Shows progress while the jobs are refreshed, so that the review step has current counts. */
function CountingScreen({ size, title, change }: ActingProps) {
	useKeys('actionCounting', { back: () => change({ type: 'left' }) });
	return (
		<Frame
			size={size}
			title={title}
			status={{ text: '◌ reading the jobs again…', token: 'accent' }}
			mode="actionCounting"
		>
			{null}
		</Frame>
	);
}
