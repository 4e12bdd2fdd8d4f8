import { expect, it } from 'vitest';
import { KeptFilter } from '../../source/components/filter-lines.tsx';
import { renderTree } from '../terminal/render-tree.ts';

const lineOf = (text: string, notes = '', width = 40): string =>
	renderTree(<KeptFilter {...{ text, notes, width }} found={3} total={48} />).text();

it.each([
	['left>20', '', '/ left>20 · 3 of 48'],
	['left>20', 'sorted by age ↓', '/ left>20 · 3 of 48 · sorted by age ↓'],
	['', 'sorted by age ↓', 'sorted by age ↓'],
	['id=aaaaaaaaaa,bbbbbbbbbb,cccccccccc', '', '/ id=aaaaaaaaaa,bbbbbbbbbb,cc… · 3 of 48'],
])('“%s”, %s', (text, sorted, line) => {
	expect(lineOf(text, sorted)).toBe(line);
});
