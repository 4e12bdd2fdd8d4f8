import { Text } from 'ink';
import { truncate, widthOf } from '../jobs/text-width.ts';
import { type Token, useTheme } from '../theme.ts';

/** A piece of a line in one style. */
export interface Span {
	readonly text: string;
	/** @default 'text' */
	readonly token?: Token;
	/** An address that terminals open when the text is clicked (OSC 8). */
	readonly href?: string;
}

/** One line of the screen, as data. */
export type Line = readonly Span[];

export const lineWidth = (line: Line): number => line.reduce((width, { text }) => width + widthOf(text), 0);

/** A line that is cut where it would not fit into `width` columns. */
export function fitLine(line: Line, width: number): Line {
	const fitted: Span[] = [];
	let left = width;
	for (const span of line) {
		if (left <= 0) break;
		const text = truncate(span.text, left);
		fitted.push(text === span.text ? span : { ...span, text });
		left -= widthOf(text);
	}
	return fitted;
}

/** `left` and `right` at the ends of `width` columns; where both do not fit, `left` is cut. */
export function spread(left: Line, right: Line, width: number): Line {
	const end = fitLine(right, width);
	const room = width - lineWidth(end);
	const start = fitLine(left, room - (end.length > 0 ? 1 : 0));
	return [...start, { text: ' '.repeat(Math.max(0, room - lineWidth(start))) }, ...end];
}

export interface StyledLineProps {
	readonly line: Line;
	/** Columns; the line never takes more. */
	readonly width: number;
}

const linked = (text: string, href: string): string => `\u001b]8;;${href}\u0007${text}\u001b]8;;\u0007`;

/** Draws a line of data. */
export function StyledLine({ line, width }: StyledLineProps) {
	const theme = useTheme();
	let offset = 0;
	return (
		<Text wrap="truncate">
			{fitLine(line, width).map(({ text, token = 'text', href }) => {
				const key = offset;
				offset += text.length + 1;
				return (
					<Text key={key} {...theme[token]}>
						{href === undefined ? text : linked(text, href)}
					</Text>
				);
			})}
		</Text>
	);
}
