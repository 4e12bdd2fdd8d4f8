import { Box } from 'ink';
import { type Line, StyledLine } from './line.tsx';

export interface LinesProps {
	readonly lines: readonly Line[];
	readonly width: number;
	readonly height: number;
	/** Index of the first visible line; at most `lastTop`. @default 0 */
	readonly top?: number;
}

/** Returns the largest `top` that leaves no line empty. */
export const lastTop = (count: number, height: number): number => Math.max(0, count - height);

/** Shows `height` lines of a longer text. The last line says if there is more. */
export function Lines({ lines, width, height, top = 0 }: LinesProps) {
	const start = Math.min(top, lastTop(lines.length, height));
	const below = lines.length - start - height;
	const shown = lines.slice(start, start + height);
	const visible: readonly Line[] =
		below > 0 && height > 1
			? [...shown.slice(0, -1), [{ text: `↓ ${below + 1} more lines`, token: 'dim' }]]
			: shown;
	return (
		<Box flexDirection="column" width={width} height={height} overflow="hidden">
			{visible.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines are identified by position
				<StyledLine key={index} line={line} width={width} />
			))}
		</Box>
	);
}
