import { expect, it } from 'vitest';
import { labelsApart } from '../../source/text/labels-apart.ts';

interface Row {
	readonly name: string;
	readonly time: string;
	readonly id: string;
}

const ways = [
	({ name }: Row) => name,
	({ time }: Row) => time,
	({ name, id }: Row) => `${name} ${id}`,
] as const;
const row = (name: string, time: string, id: string): Row => ({ name, time, id });

it.each<[string, readonly Row[], readonly string[]]>([
	['the shortest label when it is unique', [row('A', '9', '1'), row('B', '9', '2')], ['A', 'B']],
	['the next label for rows that look alike', [row('A', '8', '1'), row('A', '9', '2')], ['8', '9']],
	['the last label when the next is the same', [row('A', '9', '1'), row('A', '9', '2')], ['A 1', 'A 2']],
	[
		'no label that rows of another name have',
		[row('A', '8', '1'), row('B', '8', '2'), row('A', '9', '3'), row('B', '9', '4')],
		['8', 'B 2', '9', 'B 4'],
	],
	[
		'no label that is the name of another row',
		[row('A', '8', '1'), row('A', '9', '2'), row('9', '7', '3')],
		['A 1', 'A 2', '9'],
	],
])('gives %s', (_, rows, labels) => {
	expect(labelsApart(rows, ways)).toEqual(labels);
});
