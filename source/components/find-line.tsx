import { Box, Text } from 'ink';
import { useTheme } from '../theme.ts';
import { TextField } from './text-field.tsx';

export interface FindLineProps {
	readonly find: string;
	/** Whether the line has the focus. */
	readonly isTyping: boolean;
	/** Placeholder of the empty line. */
	readonly fallback: string;
	readonly width: number;
	readonly onChange: (find: string) => void;
}

/** The search line above a list or a text. */
export function FindLine({ find, isTyping, fallback, width, onChange }: FindLineProps) {
	const theme = useTheme();
	return (
		<Box>
			<Text {...theme.accent}>{'/ '}</Text>
			{isTyping ? (
				<TextField value={find} fallback={fallback} width={width - 2} height={1} onChange={onChange} />
			) : (
				<Text wrap="truncate">{find}</Text>
			)}
		</Box>
	);
}
