import { cleanText } from '../text/clean-text.ts';
import { graphemesOf } from '../text/text-width.ts';
import { blank, type Cell, type Row, rowOf } from './grid.ts';
import { hidesOnBlank, plain, type Style, withSgr } from './style.ts';

// The parameters of a style, or the address of a link.
// biome-ignore lint/suspicious/noControlCharactersInRegex: both are control sequences
const styling = /\u001b\[([\d;]*)m|\u001b\]8;;([\x21-\x7e]*)(?:\u0007|\u001b\\)/u;

/**
 * Letters, digits and signs that take one or two cells; not characters that fonts and terminals draw
 * differently.
 */
const sure = /^(?!\p{Extended_Pictographic})[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u;

/**
 * Parses one line of a frame into cells. Only control sequences for styles and links are used; all others are
 * dropped. What does not fit is cut.
 */
export function readLine(line: string, columns: number): Row {
	const cells: Cell[] = [];
	let style = plain;
	// Splitting by an expression with two groups returns a text, then the match of one group, and so on.
	line.split(styling).forEach((part: string | undefined, index) => {
		if (index % 3 === 0) addText(cells, part ?? '', style, columns);
		else if (part !== undefined) style = index % 3 === 1 ? withSgr(style, part) : { ...style, link: part };
	});
	while (cells.length < columns) cells.push(blank);
	return rowOf(cells);
}

function addText(cells: Cell[], text: string, style: Style, columns: number): void {
	for (const { grapheme, width } of graphemesOf(cleanText(text))) {
		const last = cells.at(-1);
		if (width === 0) {
			// A mark without its own character belongs to the previous character.
			if (last !== undefined && last.text !== '') {
				cells[cells.length - 1] = { text: last.text + grapheme, style: last.style, isSure: false };
			}
		} else if (cells.length + width <= columns) {
			if (grapheme === ' ' && hidesOnBlank(style)) cells.push(blank);
			else cells.push({ text: grapheme, style, isSure: sure.test(grapheme) });
			for (let more = 1; more < width; more += 1) cells.push({ text: '', style, isSure: true });
		} else if (cells.length < columns) cells.push(blank);
	}
}
