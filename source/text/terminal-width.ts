import stringWidth, { type Options } from 'string-width';

/** Scripts with clusters of letters and marks that `string-width` and terminals measure differently. */
const complexScript = /[\u0900-\u1aff\ua800-\uabff\u{11000}-\u{11fff}]/u;
const jamo = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
/**
 * Common Burmese marks that are newer than the Unicode tables of many terminals, which give them a column.
 */
const lateMarks = /[\u103a\u103d\u103e]/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Counts the columns of letters after the first letter of their cluster. */
function joinedLetters(text: string): number {
	let columns = 0;
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
		if (segment.length > 1 && !jamo.test(segment)) columns += Math.max(0, countOf(segment, /\p{Lo}/gu) - 1);
	}
	return columns;
}

/**
 * Returns the width of text on a terminal, in columns. `string-width` counts only the first letter of a
 * cluster, but terminals give each letter a column, as in Thai `ทำ` and Hindi `क्ष`. Where terminals differ,
 * this is the largest width: an empty column is better than an overwritten letter.
 */
export const terminalWidth = (text: string, options?: Options): number =>
	stringWidth(text, options) +
	(complexScript.test(text) ? joinedLetters(text) + countOf(text, lateMarks) : 0);
