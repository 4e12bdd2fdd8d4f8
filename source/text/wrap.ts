import wrapAnsi from 'wrap-ansi';
import { isSimpleText } from './simple-text.ts';

/** Whether text is one word, each of whose characters takes a column. */
const isSimpleWord = (text: string): boolean => isSimpleText(text) && !text.includes(' ');

/** Whether text is a single line already. What needs no breaking is most, and is soon found out. */
const fits = (text: string, width: number): boolean =>
	text.length <= width && isSimpleText(text) && !text.startsWith(' ') && !text.endsWith(' ');

/** Breaks text into lines of at most `width` columns, at spaces where there are any. */
export function wrap(text: string, width: number): readonly string[] {
	const columns = Math.max(1, width);
	if (fits(text, columns)) return [text];
	if (isSimpleWord(text)) return text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
	return wrapAnsi(text, columns, { hard: true, trim: true }).split('\n');
}

/** Breaks text into lines at spaces alone: a word that is longer than a line, such as a link, stays whole. */
export function wrapAtSpaces(text: string, width: number): readonly string[] {
	const columns = Math.max(1, width);
	if (fits(text, columns) || isSimpleWord(text)) return [text];
	return wrapAnsi(text, columns, { hard: false, trim: true }).split('\n');
}
