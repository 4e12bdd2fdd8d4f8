import stringWidth from 'string-width';

const ascii = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Columns that text takes on a terminal. */
export const widthOf = (text: string): number => (ascii.test(text) ? text.length : stringWidth(text));

/** The longest beginning of `text` that fits into `width` columns; no character is cut in half. */
function headOf(text: string, width: number): string {
	if (ascii.test(text)) return text.slice(0, width);
	let head = '';
	let used = 0;
	for (const { segment } of graphemes.segment(text)) {
		used += stringWidth(segment);
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

/** Makes text exactly `width` columns wide, cutting or filling it. */
export function toWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
	const short = truncate(text, width);
	const gap = ' '.repeat(Math.max(0, width - widthOf(short)));
	return align === 'left' ? short + gap : gap + short;
}
