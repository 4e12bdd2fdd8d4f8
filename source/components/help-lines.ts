import { toWidth } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import type { HelpGroup } from './help-groups.ts';
import { type Line, lineWidth } from './line.tsx';

/** Minimum width of a column, and the gap between two columns, in terminal columns. */
const leastWidth = 54;
const gap = 3;

const empty: Line = [{ text: ' ' }];

/** Formats a heading with its rows. Wraps texts and long names. */
function groupLines({ title, rows }: HelpGroup, width: number): readonly Line[] {
	const longest = Math.max(...rows.map(({ name }) => name.length)) + 5;
	const longestWord = Math.max(...rows.flatMap(({ name }) => name.split(' ').map(({ length }) => length)));
	const nameWidth = Math.min(longest, Math.max(longestWord + 4, Math.floor(width * 0.4)));
	return [
		[{ text: title, token: 'strong' }],
		...rows.flatMap(({ name, meaning }) => {
			const names = wrap(name, nameWidth - 4);
			const meanings = wrap(meaning, width - nameWidth);
			const height = Math.max(names.length, meanings.length);
			return Array.from(
				{ length: height },
				(_, index): Line => [
					{ text: toWidth(`  ${names[index] ?? ''}`, nameWidth), token: 'accent' },
					{ text: meanings[index] ?? '' },
				],
			);
		}),
	];
}

/** Arranges blocks in columns of at most `height` lines, with an empty line between blocks. */
function inColumns(blocks: readonly (readonly Line[])[], height: number): readonly (readonly Line[])[] {
	const columns: Line[][] = [];
	for (const block of blocks) {
		const last = columns.at(-1);
		if (last === undefined || last.length + 1 + block.length > height) columns.push([...block]);
		else last.push(empty, ...block);
	}
	return columns;
}

/** Arranges blocks in order, in columns of the minimum height. */
function balanced(blocks: readonly (readonly Line[])[], count: number): readonly (readonly Line[])[] {
	let height = Math.max(...blocks.map(({ length }) => length));
	while (inColumns(blocks, height).length > count) height += 1;
	return inColumns(blocks, height);
}

/** Formats the help in as many columns as fit. */
export function helpLines(groups: readonly HelpGroup[], width: number): readonly Line[] {
	if (groups.length === 0) return [];
	const count = Math.max(1, Math.floor((width + gap) / (leastWidth + gap)));
	const columnWidth = Math.floor((width - gap * (count - 1)) / count);
	const columns = balanced(
		groups.map((group) => groupLines(group, columnWidth)),
		count,
	);
	const height = Math.max(...columns.map(({ length }) => length));
	return Array.from({ length: height }, (_, index) =>
		columns.flatMap((column, place): Line => {
			const line = column[index] ?? empty;
			if (place === columns.length - 1) return line;
			return [...line, { text: ' '.repeat(Math.max(0, columnWidth + gap - lineWidth(line))) }];
		}),
	);
}
