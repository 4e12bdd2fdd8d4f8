import { Box } from 'ink';
import { useMemo, useState } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { actionPlanLines } from '../../components/action-plan-lines.ts';
import { FormField, labelWidth } from '../../components/form-field.tsx';
import { Frame, frameRows } from '../../components/frame.tsx';
import type { Span } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type ActionChoice, isFinalChoice } from '../../jobs/acting/action-choice.ts';
import type { ActionPlan, PlannedAction } from '../../jobs/acting/action-plan.ts';
import { isConfirmed } from '../../jobs/acting/is-confirmed.ts';
import { labelerCandidates } from '../../jobs/assign/candidates.ts';
import type { ActingState } from '../../state/acting-state.ts';
import { planOfActing } from '../../state/plan-of-acting.ts';
import { planNotNow } from '../shared/plan-not-now.ts';
import { nothingUntil, pressFor } from '../shared/question.ts';
import { useScrolling } from '../shared/use-scrolling.ts';
import type { ActingProps } from './acting-props.ts';

export interface PlanScreenProps extends ActingProps {
	readonly onSend: (actions: readonly PlannedAction[]) => void;
}

/** Lines of the confirmation field, including the empty line above it. */
const fieldRows = 4;

function modeOf(choice: ActionChoice | null, { confirmation }: ActionPlan) {
	if (confirmation !== null) return 'actionTyped';
	return isFinalChoice(choice) ? 'actionFinal' : 'actionPlan';
}

/** Returns the mode of the review step of an action. */
export const planMode = (acting: ActingState): Mode => modeOf(acting.choice, planOfActing(acting));

/** The review step of an action: each job that it changes, and the skipped jobs. */
export function PlanScreen({ size, title, known, acting, change, onSend }: PlanScreenProps) {
	const keyFor = useKeyFor();
	// Ranked only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	const people = useMemo(() => labelerCandidates(known), [known]);
	const plan = useMemo(() => planOfActing(acting, people), [acting, people]);
	const { confirmation } = plan;
	const { confirmation: typed } = acting.fields;
	const [error, setError] = useState<string | null>(null);
	const mode = modeOf(acting.choice, plan);
	const isTyped = mode === 'actionTyped';
	const height = size.rows - frameRows - (isTyped ? fieldRows : 0);
	const lines = actionPlanLines({
		plan,
		onFailure: acting.onFailure,
		failureKey: isTyped ? null : keyFor(mode, 'failure-way'),
		width: size.columns,
	});
	const { top, commands } = useScrolling(lines.length, height);
	const send = (): void => onSend(plan.actions);
	const question = pressFor({
		yes: keyFor(mode, 'send'),
		does: sendWords(acting.choice),
		no: keyFor('actionFinal', 'edit'),
	});
	const notNow = planNotNow(plan.actions.length, question);
	useKeys(
		mode === 'actionFinal' ? 'actionFinal' : 'actionPlan',
		{
			...commands,
			send,
			ask() {},
			edit: () => change({ type: 'left' }),
			'failure-way': () => change({ type: 'failure-way-changed' }),
		},
		{ isActive: !isTyped, notNow },
	);
	useKeys(
		'actionTyped',
		{
			next: commands.next,
			previous: commands.previous,
			send() {
				if (confirmation !== null && isConfirmed(typed, confirmation)) send();
				else
					setError(
						typed.trim() === ''
							? `${typeWords(plan.actions)} to confirm`
							: `Does not match. Type: ${confirmation}`,
					);
			},
			back: () => change({ type: 'left' }),
		},
		{ isActive: isTyped, notNow },
	);
	return (
		<Frame
			size={size}
			title={title}
			status={statusOf(plan, keyFor(mode, 'send'))}
			mode={mode}
			notNow={notNow}
		>
			<Box flexDirection="column">
				<Lines lines={lines} width={size.columns} height={height} top={top} />
				{isTyped && (
					<Box flexDirection="column" paddingTop={1}>
						<FormField label="Confirm" isFocused error={error ?? undefined} width={size.columns} help={null}>
							<TextField
								value={typed}
								fallback={`type ${confirmation}`}
								width={size.columns - labelWidth}
								height={1}
								onChange={(value) => {
									setError(null);
									change({ type: 'edited', field: 'confirmation', value });
								}}
							/>
						</FormField>
					</Box>
				)}
			</Box>
		</Frame>
	);
}

const typeWords = ({ length }: ActionPlan['actions']): string =>
	`type the ${length === 1 ? 'name' : 'number'}`;

/** Returns the status line: which key sends the plan, or why there is nothing to send. */
function statusOf({ actions, confirmation }: ActionPlan, key: string): Span {
	if (actions.length === 0) return { text: 'Nothing to send: every job is left out.', token: 'warning' };
	return confirmation === null
		? { text: nothingUntil(`press ${key}`), token: 'dim' }
		: { text: nothingUntil(`${typeWords(actions)} and press ${key}`), token: 'dim' };
}

function sendWords(choice: ActionChoice | null): string {
	if (choice === 'accept') return 'add the images';
	return choice === 'approve' || choice === 'reject' ? `${choice} the images` : 'run it';
}
