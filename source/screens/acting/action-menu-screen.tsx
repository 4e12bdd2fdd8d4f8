import { Box } from 'ink';
import { useState } from 'react';
import type { KeyFor } from '../../actions/key-for.ts';
import { Dialog, dialogHeight, dialogWidth } from '../../components/dialog.tsx';
import { FindLine } from '../../components/find-line.tsx';
import type { Size } from '../../components/frame.tsx';
import { type Line, type Span, StyledLine } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { noMatch } from '../../components/no-match.tsx';
import { PickRows } from '../../components/pick-rows.tsx';
import { useActions, useKeyFor } from '../../input/actions-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type ActionChoice, actionChoices } from '../../jobs/acting/action-choice.ts';
import type { ActionOffer } from '../../jobs/acting/action-offer.ts';
import type { ActingState } from '../../state/acting-state.ts';
import { offerIn, reasonAgainstImages } from '../../state/choose-action.ts';
import { findByWords } from '../../text/find-by-words.ts';
import { toWidth } from '../../text/text-width.ts';
import { wrap } from '../../text/wrap.ts';
import { usePicking } from '../shared/use-picking.ts';

export interface ActionMenuScreenProps {
	readonly size: Size;
	/** Project and jobs, for the header. */
	readonly title: string;
	readonly acting: ActingState;
	readonly onChoose: (choice: ActionChoice) => void;
	/** Shows the images of the job. */
	readonly onImages: () => void;
	readonly onClose: () => void;
}

/** A row of the menu: an action, or the images, which are only shown. */
type MenuChoice = ActionChoice | 'images';

const menuChoices: readonly MenuChoice[] = [...actionChoices, 'images'];

function offerFor(acting: ActingState, choice: MenuChoice): ActionOffer {
	if (choice !== 'images') return offerIn(acting, choice);
	return { does: 'file names, ids and links', reason: reasonAgainstImages(acting.jobs) };
}

/** Columns before the description: cursor, key and label. */
const labelWidth = 26;

/** Maximum number of lines for the full text of the selected action. */
const mostDetails = 2;

/** Menu of the actions on jobs, with descriptions and the reasons for unavailable actions. */
export function ActionMenuScreen(props: ActionMenuScreenProps) {
	const { size, title, acting, onChoose, onImages, onClose } = props;
	const keyFor = useKeyFor();
	const { actionMenu } = useActions();
	// Letters are keys of the actions, so a separate key starts the filter; `null` before that.
	const [typed, setTyped] = useState<string | null>(null);
	const offer = (choice: MenuChoice): ActionOffer => offerFor(acting, choice);
	const actionOf = (choice: MenuChoice) => actionMenu.find(({ id }) => id === choice);
	const labelOf = (choice: MenuChoice): string => actionOf(choice)?.help ?? choice;
	const findIn = (choices: readonly MenuChoice[], text: string) =>
		findByWords(choices, text, (choice) => ({
			label: labelOf(choice),
			words: `${choice} ${actionOf(choice)?.words ?? ''}`,
			isLater: text !== '' && offer(choice).reason !== null,
		}));
	const found = findIn(menuChoices, typed ?? '');
	const width = dialogWidth(size, 96);
	const height = Math.min(dialogHeight(size), menuChoices.length + mostDetails + 2);
	const head = typed === null ? 0 : 1;
	const room = Math.max(1, Math.min(menuChoices.length, height - head - 2));
	const { index, top, commands, pick, toTop } = usePicking(found, room);
	const shown = found.slice(top, top + room);
	const current = found[index];
	const choose = (choice: MenuChoice) => () => (choice === 'images' ? onImages() : onChoose(choice));
	const keys = {
		...commands,
		find: () => setTyped(''),
		choose: () => current !== undefined && choose(current)(),
		labeler: choose('labeler'),
		reviewer: choose('reviewer'),
		instructions: choose('instructions'),
		submit: choose('submit'),
		return: choose('return'),
		approve: choose('approve'),
		reject: choose('reject'),
		accept: choose('accept'),
		unassign: choose('unassign'),
		images: choose('images'),
		back: onClose,
	};
	useKeys('actionMenu', keys, { isActive: typed === null });
	useKeys(
		'narrowed',
		{
			'menu-choose': keys.choose,
			'menu-next': commands.next,
			'menu-previous': commands.previous,
			clear() {
				if (current !== undefined) pick(current);
				setTyped(null);
			},
		},
		{ isActive: typed !== null },
	);

	function narrow(text: string): void {
		setTyped(text);
		if (current === undefined || !findIn(menuChoices, text).includes(current)) toTop();
	}

	const row = (choice: MenuChoice): Line =>
		rowLine(offer(choice), {
			label: labelOf(choice),
			key: keyFor('actionMenu', choice),
			isCurrent: choice === current,
		});
	const detail = current === undefined ? [] : offerLines(offer(current), width);
	const nothing: Line = [{ text: `  ${noMatch('action', keyFor('narrowed', 'clear'))}`, token: 'dim' }];
	return (
		<Dialog
			{...{ size, title, width, height }}
			status={statusOf(acting.error)}
			mode={typed === null ? 'actionMenu' : 'narrowed'}
		>
			<Box flexDirection="column">
				{typed !== null && (
					<FindLine find={typed} isTyping fallback="type to narrow" width={width} onChange={narrow} />
				)}
				<PickRows keys={shown} selectedKey={current ?? null} onPick={pick}>
					{shown.map((choice) => (
						<StyledLine key={choice} line={row(choice)} width={width} />
					))}
				</PickRows>
				<Lines
					lines={found.length === 0 ? [nothing] : [[{ text: ' ' }], ...detail]}
					width={width}
					height={Math.max(0, height - head - Math.min(room, found.length))}
				/>
			</Box>
		</Dialog>
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

/** Returns the full text of the selected action, since its row may be truncated. */
const offerLines = ({ does, reason }: ActionOffer, width: number): readonly Line[] =>
	reason === null
		? wrap(does, width).map((text): Line => [{ text }])
		: wrap(`Not now: ${reason}`, width).map((text): Line => [{ text, token: 'warning' }]);

const statusOf = (error: string | null): Span | null =>
	error === null
		? { text: 'A review comes first; nothing is sent yet.', token: 'dim' }
		: { text: `× ${error}`, token: 'bad' };
