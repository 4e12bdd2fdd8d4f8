import { describe, expect, it } from 'vitest';
import { actions, type Mode } from '../../source/actions/actions.ts';
import { findInHelp, helpGroups } from '../../source/components/help-groups.ts';
import { helpLines } from '../../source/components/help-lines.ts';
import { lineWidth } from '../../source/components/line.tsx';

const modes = Object.keys(actions) as Mode[];
const list = helpGroups(actions, 'list');
const textOf = (groups: ReturnType<typeof helpGroups>, width: number): readonly string[] =>
	helpLines(groups, width).map((line) =>
		line
			.map(({ text }) => text)
			.join('')
			.trimEnd(),
	);
const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

describe('helpLines', () => {
	it.each([
		[200, 3],
		[120, 2],
		[80, 1],
		[60, 1],
		[40, 1],
	])('arranges the groups in as many columns as fit into %i: %i', (width, count) => {
		const [heading = ''] = textOf(list, width);
		expect(heading.split(/ {3,}/)).toHaveLength(count);
	});

	it.each(modes)('truncates no text of %s, and is never wider than the screen', (mode) => {
		const groups = helpGroups(actions, mode);
		const all = groups.flatMap(({ title, rows }) => [
			title,
			...rows.flatMap((row) => [row.name, row.meaning]),
		]);
		for (const width of [40, 60, 80, 120, 200]) {
			const lines = helpLines(groups, width);
			expect(Math.max(0, ...lines.map(lineWidth))).toBeLessThanOrEqual(width);
			const drawn = wordsOf(lines.flatMap((line) => line.map(({ text }) => text)).join(' '));
			expect(drawn.toSorted()).toEqual(wordsOf(all.join(' ')).toSorted());
		}
	});

	it('shows every key of the list without scrolling on a large screen', () => {
		expect(helpLines(list, 200).length).toBeLessThanOrEqual(46);
	});
});

describe('findInHelp', () => {
	it.each([
		['', list.flatMap(({ rows }) => rows).length],
		['   ', list.flatMap(({ rows }) => rows).length],
		['zebra', 0],
	])('finds with %o: %i', (typed, count) => {
		expect(findInHelp(list, typed).flatMap(({ rows }) => rows)).toHaveLength(count);
	});

	it.each([
		['the key', 'Ctrl-s', 'Export marked or shown jobs'],
		['its description', 'EXPORT', 'Export marked or shown jobs'],
		['another name', 'download', 'Export marked or shown jobs'],
		['several words in any order', 'jobs export', 'Export marked or shown jobs'],
		['its heading', 'other screens log', 'Log'],
		['a field of the filter', 'idle>', 'without progress'],
	])('finds by %s', (_, typed, meaning) => {
		const found = findInHelp(list, typed).flatMap(({ rows }) => rows.map((row) => row.meaning));
		expect(found.join('\n').toLowerCase()).toContain(meaning.toLowerCase());
		expect(found.length).toBeLessThan(6);
	});
});
