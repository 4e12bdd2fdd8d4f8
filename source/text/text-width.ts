import { isSimpleText } from './simple-text.ts';
import { terminalWidth } from './terminal-width.ts';

/** The segmenter is created on first use: the first one takes 6 ms, each later one 5 µs. */
const segmentsOf = (text: string): Intl.Segments =>
	new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);

/** Returns the width of text on a terminal, in columns. */
export const widthOf = (text: string): number => (isSimpleText(text) ? text.length : terminalWidth(text));

/** Splits text into the characters that a person sees, each with its width in columns. */
export function graphemesOf(text: string): readonly { readonly grapheme: string; readonly width: number }[] {
	if (isSimpleText(text)) return Array.from(text, (grapheme) => ({ grapheme, width: 1 }));
	return Array.from(segmentsOf(text), ({ segment }) => ({
		grapheme: segment,
		width: widthOf(segment),
	}));
}

/** Replaces each wide character that would be cut at one of these columns by dots. */
export function dotsAt(text: string, columns: readonly number[]): string {
	if (isSimpleText(text)) return text;
	let end = 0;
	return graphemesOf(text)
		.map(({ grapheme, width }) => {
			const start = end;
			end += width;
			return columns.some((column) => start < column && column < end) ? '·'.repeat(width) : grapheme;
		})
		.join('');
}

/** Returns the longest start of `text` that fits into `width` columns, without cutting a character. */
function headOf(text: string, width: number): string {
	if (isSimpleText(text)) return text.slice(0, width);
	let head = '';
	let used = 0;
	for (const { segment } of segmentsOf(text)) {
		used += terminalWidth(segment);
		if (used > width) break;
		head += segment;
	}
	return head;
}

/** Shortens text to at most `width` columns and ends it with `…` when it was cut. */
export function truncate(text: string, width: number): string {
	if (width <= 0) return '';
	return widthOf(text) <= width ? text : `${headOf(text, width - 1)}…`;
}

/** Returns the longest end of `text` that fits into `width` columns. */
function tailOf(text: string, width: number): string {
	if (isSimpleText(text)) return text.slice(-width);
	const segments = [...segmentsOf(text)].map(({ segment }) => segment);
	let used = 0;
	const first = segments.findLastIndex((segment) => {
		used += terminalWidth(segment);
		return used > width;
	});
	return segments.slice(first + 1).join('');
}

/**
 * Shortens a name in the middle to at most `width` columns: job names of a batch start alike and differ in
 * the number at the end.
 */
export function truncateMiddle(text: string, width: number): string {
	const tail = Math.min(8, Math.round(width / 3));
	if (tail === 0 || widthOf(text) <= width) return truncate(text, width);
	return `${headOf(text, width - 1 - tail)}…${tailOf(text, tail)}`;
}

/** Cuts or pads text to exactly `width` columns. */
export function toWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
	const short = truncate(text, width);
	const gap = ' '.repeat(Math.max(0, width - widthOf(short)));
	return align === 'left' ? short + gap : gap + short;
}
