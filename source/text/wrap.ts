import wrapAnsi from 'wrap-ansi';
import { isSimpleText } from './simple-text.ts';

/** Whether text is one word of characters that are one column wide. */
const isSimpleWord = (text: string): boolean => isSimpleText(text) && !text.includes(' ');

/** Whether text already fits on one line. Checked first because most texts do. */
const fits = (text: string, width: number): boolean =>
	text.length <= width && isSimpleText(text) && !text.startsWith(' ') && !text.endsWith(' ');

/** Breaks text into lines of at most `width` columns, at spaces where possible. */
export function wrap(text: string, width: number): readonly string[] {
	const columns = Math.max(1, width);
	if (fits(text, columns)) return [text];
	if (isSimpleWord(text)) return text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
	return wrapAnsi(text, columns, { hard: true, trim: true }).split('\n');
}

/** Breaks text into lines only at spaces: a word longer than a line, such as a link, stays whole. */
export function wrapAtSpaces(text: string, width: number): readonly string[] {
	const columns = Math.max(1, width);
	if (fits(text, columns) || isSimpleWord(text)) return [text];
	return wrapAnsi(text, columns, { hard: false, trim: true }).split('\n');
}
