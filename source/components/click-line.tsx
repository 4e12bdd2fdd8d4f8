import { Box } from 'ink';
import { useMouseArea } from '../input/use-mouse-area.ts';
import { widthOf } from '../text/text-width.ts';
import { fitLine, type Line, type Span, StyledLine, type StyledLineProps } from './line.tsx';

/** The span that takes a column of a line, counted from 0; `undefined` behind its end. */
function spanAt(line: Line, column: number): Span | undefined {
	let end = 0;
	return line.find(({ text }) => {
		end += widthOf(text);
		return column < end;
	});
}

/** Draws a line whose spans answer clicks. */
export function ClickLine({ line, width }: StyledLineProps) {
	const box = useMouseArea({ onClick: ({ column }) => spanAt(fitLine(line, width), column)?.onClick?.() });
	return (
		<Box ref={box} flexShrink={0}>
			<StyledLine line={line} width={width} />
		</Box>
	);
}
