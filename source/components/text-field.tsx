import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { type Ref, useImperativeHandle } from 'react';
import { type FieldRow, fieldRows } from '../input/field-rows.ts';
import { useLine } from '../input/use-line.ts';
import { useIsListening } from '../listening.ts';
import { graphemesOf, truncate } from '../text/text-width.ts';
import { useTheme } from '../theme.ts';

export interface TextFieldProps {
	readonly value: string;
	/** What the field stands for while it is empty. */
	readonly fallback: string;
	readonly width: number;
	/** Most lines that a long text takes; the cursor stays in sight. */
	readonly height: number;
	readonly onChange: (value: string) => void;
	/** Whether line breaks stay, not become spaces. @default false */
	readonly keepsBreaks?: boolean;
	/** Whether what is typed first replaces the text, which is drawn as selected. @default false */
	readonly isSelected?: boolean;
	readonly ref?: Ref<TextFieldHandle>;
}

/** What a screen can do to its text field. */
export interface TextFieldHandle {
	/** Puts text in at the cursor. */
	readonly insert: (text: string) => void;
}

/** The text field that has the focus. */
export function TextField(props: TextFieldProps) {
	const { value, fallback, width, height, onChange, keepsBreaks = false, isSelected = false, ref } = props;
	const theme = useTheme();
	const isListening = useIsListening();
	const { line, type, insert } = useLine(value, onChange, { keepsBreaks, isSelected });
	useImperativeHandle(ref, () => ({ insert }));
	const rows = fieldRows(line, width, height);
	const isAtEnd = rows.some(({ text, cursor }) => cursor === text.length);
	// It edits code units at its own cursor, so it never holds the text: it hears what is typed, and draws the
	// cursor behind the text.
	const input = <TextInput value="" focus={isListening} showCursor={isAtEnd} onChange={type} />;
	return (
		<Box flexDirection="column" width={width}>
			{rows.map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
				<Text key={index} wrap="truncate">
					<Row row={row} isListening={isListening} isSelected={line.isSelected} />
					{row.cursor !== null && input}
					{value === '' && <Text {...theme.dim}>{truncate(fallback, width - 1)}</Text>}
				</Text>
			))}
		</Box>
	);
}

/** A row, with the cursor where it is on a character. */
function Row({
	row: { text, cursor },
	isListening,
	isSelected,
}: {
	readonly row: FieldRow;
	readonly isListening: boolean;
	readonly isSelected: boolean;
}) {
	if (isSelected) return <Text inverse={isListening}>{text}</Text>;
	if (cursor === null || cursor === text.length) return text;
	const [{ grapheme } = { grapheme: '' }] = graphemesOf(text.slice(cursor));
	return (
		<>
			{text.slice(0, cursor)}
			<Text inverse={isListening}>{grapheme}</Text>
			{text.slice(cursor + grapheme.length)}
		</>
	);
}
