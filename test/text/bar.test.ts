import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar, filledCells } from '../../source/text/bar.ts';

describe('bar', () => {
	it.each([
		[0, 26, '░░░░░░░░░░'],
		[1, 500, '█░░░░░░░░░'],
		[3, 26, '█░░░░░░░░░'],
		[499, 500, '█████████░'],
		[26, 26, '██████████'],
		[5, 0, '░░░░░░░░░░'],
	])('%i of %i', (part, total, drawn) => {
		expect(bar(part, total, 10)).toBe(drawn);
	});
});

it('is full only for the whole, and empty only for 0', () => {
	fc.assert(
		fc.property(
			fc.nat(1000),
			fc.integer({ min: 1, max: 1000 }),
			fc.integer({ min: 2, max: 40 }),
			(part, total, cells) => {
				const filled = filledCells(part, total, cells);
				expect(filled === cells).toBe(part >= total);
				expect(filled === 0).toBe(part === 0);
			},
		),
	);
});
