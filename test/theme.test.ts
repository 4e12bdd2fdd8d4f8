import { expect, it } from 'vitest';
import { rowLine, rowTokens } from '../source/components/row-line.ts';
import { toAscii } from '../source/output/to-ascii.ts';
import { stageLooks, themes } from '../source/theme.ts';
import { type Token, tokens } from '../source/tokens.ts';

const marks = { isSelected: false, isFocused: true, isMarked: false, isGone: false, isStuck: false };

it.each(['dark', 'light', '16'] as const)('tells what a row says apart by colour: %s', (name) => {
	const told: readonly Token[] = [
		...(['text', 'stuck', 'selected', 'selected-row'] as const),
		...(['stage-to-review', 'stage-rework', 'stage-done'] as const),
	];
	const looks = told.map((token) => JSON.stringify(themes[name][token]));
	expect(new Set(looks).size).toBe(told.length);
});

it('tells stuck and selected rows apart without colour', () => {
	const colourless = tokens.filter((token) => 'color' in themes.none[token]);
	expect(colourless).toEqual([]);
	expect(themes.none.stuck).not.toEqual(themes.none.text);
	expect(themes.none['selected-row']).not.toEqual(themes.none.stuck);
});

it('tells stages, and which pane has the keys, apart in ASCII', () => {
	const glyphs = Object.values(stageLooks).map(({ glyph }) => toAscii(glyph));
	expect(new Set(glyphs).size).toBe(glyphs.length);
	expect(glyphs).not.toContain('%');
	expect(toAscii('┃')).not.toBe(toAscii('│'));
});

it('shows the name of a stuck job as its mark, unless the row is selected or gone', () => {
	const cells = (own: Token) => [{ text: 'Job 1', token: own }];
	const stuck = { ...marks, isStuck: true };
	expect(rowLine(stuck, 'annotating', cells(rowTokens(stuck).own)).slice(-2)).toEqual([
		{ text: '!', token: 'stuck' },
		{ text: 'Job 1', token: 'stuck' },
	]);
	expect(rowTokens({ ...stuck, isSelected: true }).own).toBe('selected');
	expect(rowTokens({ ...stuck, isGone: true }).own).toBe('dim');
	expect(rowTokens(marks).own).toBe('text');
});
