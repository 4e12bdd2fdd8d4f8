import { cleanText } from '../jobs/clean-text.ts';
import { graphemesOf } from '../jobs/text-width.ts';
import { blank, type Cell, type Row, rowOf } from './grid.ts';
import { hidesOnBlank, plain, type Style, withSgr } from './style.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: a style is a control sequence
const sgr = /\u001b\[([\d;]*)m/u;

/** Letters, digits and signs, one to a cell or two; not what fonts and terminals disagree about. */
const sure = /^(?!\p{Extended_Pictographic})[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u;

/**
 * Reads one line of a frame into cells. Of control sequences only styles count; no other ever comes to
 * the terminal. What does not fit is cut.
 */
export function readLine(line: string, columns: number): Row {
	const cells: Cell[] = [];
	let style = plain;
	line.split(sgr).forEach((part, index) => {
		// Split by an expression with a group, texts and parameters alternate.
		if (index % 2 === 1) style = withSgr(style, part);
		else addText(cells, part, style, columns);
	});
	while (cells.length < columns) cells.push(blank);
	return rowOf(cells);
}

function addText(cells: Cell[], text: string, style: Style, columns: number): void {
	for (const { grapheme, width } of graphemesOf(cleanText(text))) {
		const last = cells.at(-1);
		if (width === 0) {
			// A mark without a character of its own stands on the one before it.
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
