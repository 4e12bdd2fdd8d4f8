import chalk from 'chalk';
import { Text } from 'ink';
import { createContext, useContext } from 'react';
import { dotsAt, truncate, widthOf } from '../text/text-width.ts';
import { type Theme, useTheme } from '../theme.ts';
import { type Colour, colourNames, type TextStyle, type Token } from '../tokens.ts';

/** Part of a line with one style. */
export interface Span {
	readonly text: string;
	/** @default 'text' */
	readonly token?: Token;
	/** Address that the terminal opens when the text is clicked (OSC 8). */
	readonly href?: string;
	/** Called when the text is clicked, if a `ClickLine` draws it. */
	readonly onClick?: () => void;
}

/** One line of the screen. */
export type Line = readonly Span[];

export const lineWidth = (line: Line): number => line.reduce((width, { text }) => width + widthOf(text), 0);

/** Truncates a line to `width` columns. */
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

/** Aligns `left` and `right` to the ends of `width` columns. If they do not fit, `left` is truncated. */
export function spread(left: Line, right: Line, width: number): Line {
	const end = fitLine(right, width);
	const room = width - lineWidth(end);
	const start = fitLine(left, room - (end.length > 0 ? 1 : 0));
	return [...start, { text: ' '.repeat(Math.max(0, room - lineWidth(start))) }, ...end];
}

const linked = (text: string, href: string): string => `\u001b]8;;${href}\u0007${text}\u001b]8;;\u0007`;

const isHex = (colour: Colour): colour is `#${string}` => colour.startsWith('#');

const inColour = (text: string, colour: Colour): string =>
	isHex(colour) ? chalk.hex(colour)(text) : chalk[colour](text);

const onColour = (text: string, colour: Colour): string =>
	isHex(colour) ? chalk.bgHex(colour)(text) : chalk.bgAnsi256(colourNames.indexOf(colour))(text);

function styled(text: string, { color, backgroundColor, bold, dimColor, inverse }: TextStyle): string {
	const dimmed = dimColor ? chalk.dim(text) : text;
	const backed = backgroundColor === undefined ? dimmed : onColour(dimmed, backgroundColor);
	const coloured = color === undefined ? backed : inColour(backed, color);
	const weighted = bold ? chalk.bold(coloured) : coloured;
	return inverse ? chalk.inverse(weighted) : weighted;
}

const spanText = ({ text, token = 'text', href }: Span, theme: Theme): string =>
	styled(href === undefined ? text : linked(text, href), theme[token]);

/** Columns covered by a dialog, from the first to the one after the last; `null` without a dialog. */
export interface Covered {
	readonly from: number;
	readonly to: number;
}

export const CoveredContext = createContext<Covered | null>(null);

/** Replaces wide characters at the edges of a dialog, which would shift the edge if cut. */
function withoutCut(line: Line, { from, to }: Covered): Line {
	let end = 0;
	return line.map((span) => {
		const start = end;
		end += widthOf(span.text);
		const edges = [from, to].filter((edge) => start < edge && edge < end);
		return edges.length === 0
			? span
			: {
					...span,
					text: dotsAt(
						span.text,
						edges.map((edge) => edge - start),
					),
				};
	});
}

/**
 * Draws a line that fits its width, as a single text: an element for each span would mean hundreds of
 * elements per screen to create, keep and compare.
 */
export function DrawnLine({ line }: { readonly line: Line }) {
	const theme = useTheme();
	const covered = useContext(CoveredContext);
	const spans = covered === null ? line : withoutCut(line, covered);
	return <Text wrap="truncate">{spans.map((span) => spanText(span, theme)).join('')}</Text>;
}

export interface StyledLineProps {
	readonly line: Line;
	/** Maximum width in columns. */
	readonly width: number;
}

/** Draws a line, truncated to its width. */
export const StyledLine = ({ line, width }: StyledLineProps) => <DrawnLine line={fitLine(line, width)} />;
