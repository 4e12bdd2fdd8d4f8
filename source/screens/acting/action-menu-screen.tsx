import { Box } from 'ink';
import type { KeyFor } from '../../actions/key-for.ts';
import { Frame, frameRows, type Size } from '../../components/frame.tsx';
import { type Line, type Span, StyledLine } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { PickRows } from '../../components/pick-rows.tsx';
import { useActions, useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type ActionChoice, actionChoices } from '../../jobs/acting/action-choice.ts';
import type { ActionOffer } from '../../jobs/acting/action-offer.ts';
import type { ActingState } from '../../state/acting.ts';
import { offerIn } from '../../state/choose-action.ts';
import { toWidth } from '../../text/text-width.ts';
import { wrap } from '../../text/wrap.ts';
import { usePicking } from '../shared/use-picking.ts';

export interface ActionMenuScreenProps {
	readonly size: Size;
	readonly isDemo: boolean;
	/** Where the jobs are, and which they are. */
	readonly title: string;
	readonly acting: ActingState;
	readonly onChoose: (choice: ActionChoice) => void;
	readonly onHelp: () => void;
	readonly onClose: () => void;
}

/** Columns before what an action does: cursor, key, label. */
const labelWidth = 26;

/** The actions on jobs: what each does, and why it is not offered. */
export function ActionMenuScreen(props: ActionMenuScreenProps) {
	const { size, isDemo, title, acting, onChoose, onHelp, onClose } = props;
	const keyFor = useKeyFor();
	const { actionMenu } = useActions();
	const height = size.rows - frameRows;
	const room = Math.max(1, Math.min(actionChoices.length, height - 2));
	const { index, top, commands, pick } = usePicking(actionChoices, room);
	const shown = actionChoices.slice(top, top + room);
	const current = actionChoices[index];
	const offer = (choice: ActionChoice): ActionOffer => offerIn(acting, choice);
	const choose = (choice: ActionChoice) => () => onChoose(choice);
	useKeys('actionMenu', {
		...commands,
		choose: () => current !== undefined && onChoose(current),
		labeler: choose('labeler'),
		reviewer: choose('reviewer'),
		instructions: choose('instructions'),
		submit: choose('submit'),
		return: choose('return'),
		approve: choose('approve'),
		reject: choose('reject'),
		accept: choose('accept'),
		unassign: choose('unassign'),
		help: onHelp,
		back: onClose,
	});
	const labelOf = (choice: ActionChoice): string =>
		actionMenu.find(({ id }) => id === choice)?.help ?? choice;
	const row = (choice: ActionChoice): Line =>
		rowLine(offer(choice), {
			label: labelOf(choice),
			key: keyFor('actionMenu', choice),
			isCurrent: choice === current,
		});
	const detail = current === undefined ? [] : offerLines(offer(current), size.columns);
	return (
		<Frame size={size} title={title} isDemo={isDemo} status={statusOf(acting.error)} mode="actionMenu">
			<Box flexDirection="column">
				<PickRows keys={shown} selectedKey={current ?? null} onPick={pick}>
					{shown.map((choice) => (
						<StyledLine key={choice} line={row(choice)} width={size.columns} />
					))}
				</PickRows>
				<Lines
					lines={[[{ text: ' ' }], ...detail]}
					width={size.columns}
					height={Math.max(0, height - room)}
				/>
			</Box>
		</Frame>
	);
}

interface RowWords {
	readonly label: string;
	readonly key: ReturnType<KeyFor>;
	readonly isCurrent: boolean;
}

function rowLine({ does, reason }: ActionOffer, { label, key, isCurrent }: RowWords): Line {
	const token = isCurrent ? 'selected' : reason === null ? 'text' : 'dim';
	return [
		{ text: isCurrent ? '❯ ' : '  ', token },
		{ text: toWidth(key, 3), token: reason === null ? 'accent' : 'dim' },
		{ text: toWidth(label, labelWidth), token },
		{ text: `  ${reason === null ? does : `not now: ${reason}`}`, token: 'dim' },
	];
}

/** The action under the cursor in full, where its row may be cut. */
const offerLines = ({ does, reason }: ActionOffer, width: number): readonly Line[] =>
	reason === null
		? wrap(does, width).map((text): Line => [{ text }])
		: wrap(`Not now: ${reason}`, width).map((text): Line => [{ text, token: 'warning' }]);

const statusOf = (error: string | null): Span | null =>
	error === null
		? { text: 'You can review before anything is sent.', token: 'dim' }
		: { text: `× ${error}`, token: 'bad' };
