import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useState } from 'react';
import { useKeyboard } from '../input/keys-provider.tsx';
import { useMouseArea } from '../input/use-mouse-area.ts';
import { useIsListening } from '../listening.ts';
import { useTheme } from '../theme.ts';
import { Lines } from './lines.tsx';

interface MenuChoice {
	readonly label: string;
	readonly value: string;
}

export interface ChoiceMenuProps {
	readonly choices: readonly MenuChoice[];
	/** Initially selected value, also after the choices change. */
	readonly initial: string;
	/** Number of visible rows; the rest scrolls. */
	readonly limit: number;
	/** Filter of the choices. @default none */
	readonly typed?: string;
	/** Whether digits select choices and are shown. @default true */
	readonly hasDigits?: boolean;
	readonly onHighlight?: (value: string) => void;
	readonly onSelect: (value: string) => void;
}

/** Columns of a line in addition to its label: digit and cursor. */
export const besideLabel = 4;

/** A menu. Labels must fit the width. */
export function ChoiceMenu(props: ChoiceMenuProps) {
	const { choices, initial, limit, typed = '', hasDigits = true, onHighlight, onSelect } = props;
	const isListening = useIsListening();
	const { isTaken } = useKeyboard();
	const items = choices.map(({ label, value }) => ({ label, value, onClick: () => onSelect(value) }));
	const index = Math.max(
		0,
		items.findIndex(({ value }) => value === initial),
	);
	const [turns, setTurns] = useState(0);
	const box = useMouseArea({
		onTurn(by) {
			const item = items[Math.max(0, Math.min(items.length - 1, index + by))];
			if (item === undefined) return;
			onHighlight?.(item.value);
			setTurns(turns + 1);
		},
	});
	const digits = hasDigits ? Math.min(9, limit, items.length) : 0;
	return (
		<Box ref={box}>
			<Lines
				lines={Array.from({ length: digits }, (_, place) => [{ text: `${place + 1} `, token: 'accent' }])}
				width={2}
				height={digits}
			/>
			<SelectInput
				// Ink's menu jumps to its first row if its choices change, moves on typed letters, and ignores the
				// wheel. A new instance starts at the cursor.
				key={[turns, typed, ...items.map(({ value }) => value)].join('\n')}
				isFocused={isListening}
				items={items}
				initialIndex={index}
				limit={limit}
				indicatorComponent={Indicator}
				itemComponent={Item}
				onHighlight={(item) => isTaken() && onHighlight?.(item.value)}
				onSelect={(item) => isTaken() && onSelect(item.value)}
			/>
		</Box>
	);
}

function Indicator({ isSelected = false }: { readonly isSelected?: boolean }) {
	const theme = useTheme();
	return <Text {...(isSelected ? theme.selected : theme.text)}>{isSelected ? '❯ ' : '  '}</Text>;
}

interface ItemProps {
	readonly label: string;
	readonly isSelected?: boolean;
	readonly onClick?: () => void;
}

function Item({ label, isSelected = false, onClick }: ItemProps) {
	const theme = useTheme();
	const box = useMouseArea({ onClick: () => onClick?.() });
	return (
		<Box ref={box} flexGrow={1}>
			<Text wrap="truncate" {...(isSelected ? theme.selected : theme.text)}>
				{label}
			</Text>
		</Box>
	);
}
