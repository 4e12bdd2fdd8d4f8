import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, printTable, tableText } from '../../source/commands/table.ts';
import { widthOf } from '../../source/text/text-width.ts';

interface Row {
	readonly id: string;
	readonly name: string;
	readonly age: string;
}

const columns: readonly Column<Row>[] = [
	{ heading: 'NAME', value: ({ name }) => name, leastWidth: 6 },
	{ heading: 'LEFT', value: () => '7', align: 'right' },
	{ heading: 'AGE', value: ({ age }) => age, align: 'right', rank: 1 },
	{ heading: 'ID', value: ({ id }) => id, isSpare: true },
];

const row: Row = { id: '5LfYNJg10Z', name: 'Shelves north 12', age: '3d' };

describe('a table', () => {
	it.each([
		[null, 'NAME              LEFT  AGE  ID\nShelves north 12     7   3d  5LfYNJg10Z\n'],
		[39, 'NAME              LEFT  AGE  ID\nShelves north 12     7   3d  5LfYNJg10Z\n'],
		[38, 'NAME              LEFT  AGE\nShelves north 12     7   3d\n'],
		[20, 'NAME       LEFT  AGE\nShelv… 12     7   3d\n'],
		[14, 'NAME      LEFT\nShel… 12     7\n'],
		[13, 'NAME     LEFT\nShel…12     7\n'],
		[11, 'NAME\nShelve…h 12\n'],
		[5, 'NAME\nShe……\n'],
	])('fits into %j columns', (room, text) => {
		expect(tableText(columns, [row], room)).toBe(text);
	});

	it('is never wider than the terminal', () => {
		const sign = fc.constantFrom(
			'a',
			' ',
			'猫',
			'👩‍🚀',
			'e\u0301',
			'🇩🇪',
			'\u200d',
			'\u0301',
			'\n',
			'\t',
			'…',
			'✔\ufe0f',
		);
		const text = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 30 }),
			fc.string({ unit: sign, maxLength: 30 }),
		);
		fc.assert(
			fc.property(
				fc.array(fc.record({ id: text, name: text, age: text }), { maxLength: 5 }),
				fc.integer({ min: 1, max: 80 }),
				(rows, room) => {
					for (const line of tableText(columns, rows, room).split('\n'))
						expect(widthOf(line)).toBeLessThanOrEqual(room);
				},
			),
		);
	});

	it('leaves out the last selected columns first, and reports it', () => {
		const said: string[] = [];
		const chosen = columns.map(({ heading, value }, rank) => ({ heading, value, rank }));
		const io = {
			out: (text: string) => said.push(text),
			err: (text: string) => said.push(text),
			now: () => 0,
			columns: () => 24,
		};
		printTable(io, chosen, [row], '', true);
		expect(said).toEqual(['NAME              LEFT\nShelves north 12  7\n', 'no room for AGE, ID\n']);
		said.length = 0;
		printTable(io, [{ heading: 'NAME', value: ({ name }: Row) => name, width: 7 }], [row], '', true);
		expect(said).toEqual(['NAME\nShel…12\n']);
	});

	it('reports on stderr that there are no rows', () => {
		const said: string[] = [];
		const io = { out: () => said.push('out'), err: (text: string) => said.push(text), now: () => 0 };
		printTable(io, columns, [], 'No jobs match.');
		expect(said).toEqual(['No jobs match.\n']);
	});
});
