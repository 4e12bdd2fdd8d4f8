import { cleanText } from '../text/clean-text.ts';
import { graphemesOf } from '../text/text-width.ts';
import { blank, type Cell, type Row, rowOf } from './grid.ts';
import { hidesOnBlank, plain, type Style, withSgr } from './style.ts';

// A style's parameters, or a link's address.
// biome-ignore lint/suspicious/noControlCharactersInRegex: both are control sequences
const styling = /\u001b\[([\d;]*)m|\u001b\]8;;([\x21-\x7e]*)(?:\u0007|\u001b\\)/u;

/** Letters, digits and signs, one to a cell or two; not what fonts and terminals disagree about. */
const sure = /^(?!\p{Extended_Pictographic})[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u;

/**
 * Reads one line of a frame into cells. Of control sequences only styles and links count; no other ever
 * comes to the terminal. What does not fit is cut.
 */
export function readLine(line: string, columns: number): Row {
	const cells: Cell[] = [];
	let style = plain;
	// Split by an expression with two groups: a text, then what one of them found, and so on.
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
			// A mark without a character of its own belongs to the previous character.
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
