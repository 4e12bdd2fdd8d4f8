import { Box, Text } from 'ink';
import { useTheme } from '../theme.ts';

/** The line between list and job; heavy while the job has the keys. */
export function PaneEdge({ height, isActive }: { readonly height: number; readonly isActive: boolean }) {
	const theme = useTheme();
	const edge = isActive ? ' ┃ ' : ' │ ';
	return (
		<Box width={3} height={height} overflow="hidden">
			<Text {...(isActive ? theme.accent : theme.dim)}>
				{Array.from({ length: height }, () => edge).join('\n')}
			</Text>
		</Box>
	);
}
