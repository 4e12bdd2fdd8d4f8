import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { useState } from 'react';
import { cleanText } from '../jobs/clean-text.ts';
import { typedHeight } from '../jobs/wrap.ts';
import { useIsListening } from '../listening.ts';
import { useTheme } from '../theme.ts';

export interface TextFieldProps {
	readonly value: string;
	/** What the field stands for while it is empty. */
	readonly fallback: string;
	readonly width: number;
	/** Most lines that a long text takes; its end stays in sight. */
	readonly height: number;
	/** Whether the key that is being handled was a command, and must leave no trace in the text. */
	readonly isCommand: () => boolean;
	readonly onChange: (value: string) => void;
}

/** The text field that has the focus. */
export function TextField({ value, fallback, width, height, isCommand, onChange }: TextFieldProps) {
	const theme = useTheme();
	const isListening = useIsListening();
	// The input keeps its own cursor; a new one starts at the end of the text.
	const [generation, setGeneration] = useState(0);
	const [typed, setTyped] = useState(value);
	if (value !== typed) {
		// Somebody else put it there: a completion, or a key that clears.
		setTyped(value);
		setGeneration(generation + 1);
	}
	// One more column for the cursor behind the text.
	const lines = typedHeight(`${value}_`, width);

	function handleChange(next: string): void {
		const cleaned = cleanText(next);
		if (isCommand() || cleaned !== next) setGeneration(generation + 1);
		if (isCommand()) return;
		setTyped(cleaned);
		onChange(cleaned);
	}

	return (
		<Box
			width={width}
			height={Math.min(lines, height)}
			overflow="hidden"
			contentOffsetY={Math.max(0, lines - height)}
		>
			<TextInput key={generation} value={value} focus={isListening} onChange={handleChange} />
			{value === '' && (
				<Text wrap="truncate" {...theme.dim}>
					{fallback}
				</Text>
			)}
		</Box>
	);
}
