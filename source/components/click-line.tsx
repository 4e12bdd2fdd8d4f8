import { Box } from 'ink';
import { useMouseArea } from '../input/use-mouse-area.ts';
import { widthOf } from '../text/text-width.ts';
import { fitLine, type Line, type Span, StyledLine, type StyledLineProps } from './line.tsx';

/** Returns the span at a column of a line, from 0; `undefined` after its end. */
function spanAt(line: Line, column: number): Span | undefined {
	let end = 0;
	return line.find(({ text }) => {
		end += widthOf(text);
		return column < end;
	});
}

/** A line with clickable spans. */
export function ClickLine({ line, width }: StyledLineProps) {
	const box = useMouseArea({ onClick: ({ column }) => spanAt(fitLine(line, width), column)?.onClick?.() });
	return (
		<Box ref={box} flexShrink={0}>
			<StyledLine line={line} width={width} />
		</Box>
	);
}
