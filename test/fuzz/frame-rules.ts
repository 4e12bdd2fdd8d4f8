import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { actions, type Mode } from '../../source/actions/actions.ts';
import { footer, type Size } from '../../source/components/frame.tsx';

const cursor = '❯';
const modes = Object.keys(actions).filter((name): name is Mode => name in actions && name !== 'everywhere');

/** A frame as a person reads it. */
export const linesOf = (frame: string): readonly string[] => stripVTControlCharacters(frame).split('\n');

const footerText = (mode: Mode, columns: number): string =>
	footer(actions[mode], columns)
		.map(({ text }) => text)
		.join('')
		.trim();

/** Footers at a width, by what they say; where two say the same, it is the first mode's. */
const footersAt = (columns: number): ReadonlyMap<string, Mode> =>
	new Map(modes.toReversed().map((mode) => [footerText(mode, columns), mode]));

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.split(/ {2,}/));
const allWords = modes.map((mode) => ({ mode, words: wordsIn(footerText(mode, Number.POSITIVE_INFINITY)) }));

/** The mode whose footer leaves out the least to say this, since some of it is not possible now. */
function modeOfPart(text: string): Mode | undefined {
	const shown = wordsIn(text);
	const [best] = allWords
		.filter(({ words }) => shown.isSubsetOf(words))
		.sort((one, other) => one.words.size - other.words.size);
	return best?.mode;
}

const footers = new Map<number, ReadonlyMap<string, Mode>>();

/** The mode whose keys the last line of a frame names. */
export function modeShown(lines: readonly string[], columns: number): Mode {
	const known = footers.get(columns) ?? footersAt(columns);
	footers.set(columns, known);
	const last = lines.at(-1)?.trim() ?? '';
	return known.get(last) ?? modeOfPart(last) ?? 'tooSmall';
}

/** A row of the job list begins with cursor, mark and stage. */
const jobRow = /^[ ❯][ ✓][○◐◉↺●] /;

/** What is wrong with a frame; `null` when nothing is. */
export function brokenRule(frame: string, { columns, rows }: Size): string | null {
	const lines = linesOf(frame);
	if (lines.length > rows) return `${lines.length} lines on a screen of ${rows}`;
	const wide = lines.find((line) => stringWidth(line) > columns);
	if (wide !== undefined) return `a line of ${stringWidth(wide)} columns on a screen of ${columns}: ${wide}`;
	const strange = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.exec(lines.join(''));
	if (strange !== null) return `a character that acts on a terminal: ${JSON.stringify(strange[0])}`;
	if (lines.some((line) => line.includes('This screen failed'))) return 'a screen that broke';
	const chosen = lines.filter((line) => line.startsWith(cursor));
	if (chosen.length > 1) return `${chosen.length} cursors`;
	if (chosen.some((line) => line.slice(cursor.length).trim() === '')) return 'a cursor on an empty row';
	const isList = lines.some((line) => jobRow.test(line));
	// A dialog covers some rows of the list below it, and the cursor is in the dialog.
	const isCovered = lines.some((line) => line.includes('┌'));
	if (isList && !isCovered && chosen.length === 0) return 'rows, and no cursor on any';
	return null;
}
