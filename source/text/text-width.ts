import { isSimpleText } from './simple-text.ts';
import { terminalWidth } from './terminal-width.ts';

/** The first segmenter takes 6 ms and each later one 5 µs, so that it is made where text needs it. */
const segmentsOf = (text: string): Intl.Segments =>
	new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);

/** Columns that text takes on a terminal. */
export const widthOf = (text: string): number => (isSimpleText(text) ? text.length : terminalWidth(text));

/** The characters of text as a person sees them, with the columns that each takes. */
export function graphemesOf(text: string): readonly { readonly grapheme: string; readonly width: number }[] {
	if (isSimpleText(text)) return Array.from(text, (grapheme) => ({ grapheme, width: 1 }));
	return Array.from(segmentsOf(text), ({ segment }) => ({
		grapheme: segment,
		width: widthOf(segment),
	}));
}

/** The longest beginning of `text` that fits into `width` columns; no character is cut in half. */
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

/** Shortens text to at most `width` columns; what was cut shows as `…`. */
export function truncate(text: string, width: number): string {
	if (width <= 0) return '';
	return widthOf(text) <= width ? text : `${headOf(text, width - 1)}…`;
}

/** The end of `text` that fits into `width` columns. */
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
 * Shortens a name to at most `width` columns in its middle: the names of a batch's jobs begin alike, and
 * differ in the number at their end.
 */
export function truncateMiddle(text: string, width: number): string {
	const tail = Math.min(8, Math.floor(width / 3));
	if (tail === 0 || widthOf(text) <= width) return truncate(text, width);
	return `${headOf(text, width - 1 - tail)}…${tailOf(text, tail)}`;
}

/** Makes text exactly `width` columns wide, cutting or filling it. */
export function toWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
	const short = truncate(text, width);
	const gap = ' '.repeat(Math.max(0, width - widthOf(short)));
	return align === 'left' ? short + gap : gap + short;
}
