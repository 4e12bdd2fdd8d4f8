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
	/** Placeholder of the empty field. */
	readonly fallback: string;
	readonly width: number;
	/** Maximum number of lines for a long text. The cursor stays visible. */
	readonly height: number;
	readonly onChange: (value: string) => void;
	/** Whether to keep line breaks instead of replacing them with spaces. @default false */
	readonly keepsBreaks?: boolean;
	/** Whether the text is selected at first, so that typing replaces it. @default false */
	readonly isSelected?: boolean;
	readonly ref?: Ref<TextFieldHandle>;
}

/** Commands of a text field. */
export interface TextFieldHandle {
	/** Inserts text at the cursor. */
	readonly insert: (text: string) => void;
}

/** The focused text field. */
export function TextField(props: TextFieldProps) {
	const { value, fallback, width, height, onChange, keepsBreaks = false, isSelected = false, ref } = props;
	const theme = useTheme();
	const isListening = useIsListening();
	const { line, type, insert } = useLine(value, onChange, { keepsBreaks, isSelected });
	useImperativeHandle(ref, () => ({ insert }));
	const rows = fieldRows(line, width, height);
	const isAtEnd = rows.some(({ text, cursor }) => cursor === text.length);
	// Ink's input edits code units at its own cursor, so it stays empty: it only receives typed text, and shows
	// the cursor at the end of the text.
	const input = <TextInput value="" focus={isListening} showCursor={isAtEnd} onChange={type} />;
	return (
		<Box flexDirection="column" width={width}>
			{rows.map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: rows are identified by position
				<Text key={index} wrap="truncate">
					<Row row={row} isListening={isListening} isSelected={line.isSelected} />
					{row.cursor !== null && input}
					{value === '' && <Text {...theme.dim}>{truncate(fallback, width - 1)}</Text>}
				</Text>
			))}
		</Box>
	);
}

/** A row, with the cursor if it is on a character. */
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
