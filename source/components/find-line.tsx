import { Box, Text } from 'ink';
import { useTheme } from '../theme.ts';
import { TextField } from './text-field.tsx';

export interface FindLineProps {
	readonly find: string;
	/** Whether the line has the keys. */
	readonly isTyping: boolean;
	/** What can be typed, while nothing is. */
	readonly fallback: string;
	readonly width: number;
	readonly onChange: (find: string) => void;
}

/** What a list or a text is searched for, above it. */
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
