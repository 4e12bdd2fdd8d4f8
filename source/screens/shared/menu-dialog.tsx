import { Box } from 'ink';
import { useState } from 'react';
import type { Mode } from '../../actions/actions.ts';
import { ChoiceMenu } from '../../components/choice-menu.tsx';
import { Dialog, type DialogProps, type DialogSize, dialogHeight } from '../../components/dialog.tsx';
import { type Line, type Span, StyledLine } from '../../components/line.tsx';
import { Lines } from '../../components/lines.tsx';
import { noMatch } from '../../components/no-match.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeyFor } from '../../input/actions-context.ts';
import { findByWords } from '../../text/find-by-words.ts';
import type { Narrowing } from './use-narrowing.ts';

/** A choice of a menu. */
interface NamedChoice {
	/** Unique in the menu. */
	readonly value: string;
	/** Displayed text, `besideLabel` columns narrower than the menu. */
	readonly label: string;
	/** Text that the filter searches. */
	readonly name: string;
	/** Further search terms. @default none */
	readonly words?: string;
	/** Whether it is listed after all other matches. @default false */
	readonly isLater?: boolean;
}

export interface MenuDialogProps {
	readonly size: DialogSize;
	readonly title: string;
	/** Columns inside; see `dialogWidth`. */
	readonly width: number;
	/** Mode whose keys the footer shows while the menu is not filtered. */
	readonly mode: Mode;
	readonly narrowing: Narrowing;
	readonly choices: readonly NamedChoice[];
	/** Initial value under the cursor; `null` for the first. */
	readonly initial: string | null;
	/** Noun for a choice: `view`. */
	readonly what: string;
	/** Whether digits select choices. @default true */
	readonly hasDigits?: boolean;
	/** Lines between the filter and the choices. @default none */
	readonly head?: readonly Line[];
	/** @default none */
	readonly status?: Span | null;
	readonly freshness?: DialogProps['freshness'];
	readonly onSelect: (value: string) => void;
}

/** Columns for the position: `12/36`. */
const positionWidth = 9;

/** A menu over the screen below. Typing filters it; the selected choice stays selected while it matches. */
export function MenuDialog(props: MenuDialogProps) {
	const { size, title, width, mode, narrowing, choices, initial, what, onSelect } = props;
	const { hasDigits = true, head = [], status = null, freshness } = props;
	const { typed, isNarrowed, edit } = narrowing;
	const keyFor = useKeyFor();
	const [chosen, setChosen] = useState<string | null>(null);
	const found = findByWords(choices, typed, ({ name, words = '', isLater = false }) => ({
		label: name,
		words,
		isLater,
	}));
	const place = found.findIndex(({ value }) => value === (chosen ?? initial));
	const current = found[Math.max(0, place)];
	const above = 2 + head.length;
	const height = Math.min(dialogHeight(size), above + Math.max(1, choices.length));
	const limit = Math.max(1, height - above);
	const hasPosition = found.length > limit || (isNarrowed && found.length > 0);
	const position = hasPosition ? `${Math.max(0, place) + 1}/${found.length}` : '';
	return (
		<Dialog {...{ size, title, status, freshness, width, height }} mode={isNarrowed ? 'narrowed' : mode}>
			<Box flexDirection="column">
				{choices.length > 0 && (
					<Box>
						<StyledLine line={[{ text: '/ ', token: 'accent' }]} width={2} />
						<TextField
							value={typed}
							fallback="type to narrow"
							width={width - 2 - positionWidth}
							height={1}
							onChange={edit}
						/>
						<StyledLine
							line={[{ text: position.padStart(positionWidth), token: 'dim' }]}
							width={positionWidth}
						/>
					</Box>
				)}
				<Lines lines={[[{ text: ' ' }], ...head]} width={width} height={above - 1} />
				{current !== undefined && (
					<ChoiceMenu
						choices={found}
						initial={current.value}
						limit={limit}
						typed={typed}
						hasDigits={hasDigits && !isNarrowed}
						onHighlight={setChosen}
						onSelect={onSelect}
					/>
				)}
				{current === undefined && choices.length > 0 && (
					<StyledLine
						line={[{ text: `    ${noMatch(what, keyFor('narrowed', 'clear'))}`, token: 'dim' }]}
						width={width}
					/>
				)}
			</Box>
		</Dialog>
	);
}
