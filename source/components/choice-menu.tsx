import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useIsListening } from '../listening.ts';
import { useTheme } from '../theme.ts';

interface MenuChoice {
	readonly label: string;
	readonly value: string;
}

export interface ChoiceMenuProps {
	readonly choices: readonly MenuChoice[];
	/** Value under the cursor at first, and when the choices change. */
	readonly initial: string;
	/** Rows on the screen; the rest scrolls. */
	readonly limit: number;
	readonly onHighlight?: (value: string) => void;
	readonly onSelect: (value: string) => void;
}

/** A menu. Labels must fit the screen. */
export function ChoiceMenu({ choices, initial, limit, onHighlight, onSelect }: ChoiceMenuProps) {
	const isListening = useIsListening();
	const items = choices.map(({ label, value }) => ({ label, value }));
	const index = items.findIndex(({ value }) => value === initial);
	return (
		<SelectInput
			// It would jump to its first row if its choices changed; a new one starts where the cursor is.
			key={items.map(({ value }) => value).join('\n')}
			isFocused={isListening}
			items={items}
			initialIndex={Math.max(0, index)}
			limit={limit}
			indicatorComponent={Indicator}
			itemComponent={Item}
			onHighlight={(item) => onHighlight?.(item.value)}
			onSelect={(item) => onSelect(item.value)}
		/>
	);
}

function Indicator({ isSelected = false }: { readonly isSelected?: boolean }) {
	const theme = useTheme();
	return <Text {...(isSelected ? theme.selected : theme.text)}>{isSelected ? '❯ ' : '  '}</Text>;
}

function Item({ label, isSelected = false }: { readonly label: string; readonly isSelected?: boolean }) {
	const theme = useTheme();
	return (
		<Text wrap="truncate" {...(isSelected ? theme.selected : theme.text)}>
			{label}
		</Text>
	);
}
