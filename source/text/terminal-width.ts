import stringWidth, { type Options } from 'string-width';

/** Scripts in which letters and marks make up clusters that `string-width` and terminals measure differently. */
const complexScript = /[\u0900-\u1aff\ua800-\uabff\u{11000}-\u{11fff}]/u;
const jamo = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/u;
/** Marks that came after the tables of many terminals, which give them a column: the usual ones of Burmese. */
const lateMarks = /[\u103a\u103d\u103e]/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Columns of letters behind the first one of their cluster. */
function joinedLetters(text: string): number {
	let columns = 0;
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
		if (segment.length > 1 && !jamo.test(segment)) columns += Math.max(0, countOf(segment, /\p{Lo}/gu) - 1);
	}
	return columns;
}

/**
 * Columns that text takes on a terminal. `string-width` measures a cluster by its first letter; terminals give
 * each letter a column, as in Thai `ทำ` and Hindi `क्ष`. Where terminals disagree, this is the widest of them:
 * a column that stays empty is better than a letter that is written over.
 */
export const terminalWidth = (text: string, options?: Options): number =>
	stringWidth(text, options) +
	(complexScript.test(text) ? joinedLetters(text) + countOf(text, lateMarks) : 0);
