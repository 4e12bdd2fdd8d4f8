import { expect, it } from 'vitest';
import { positionText } from '../../source/text/scroll-position.ts';

it.each([
	[0, { count: 0, top: 0, shown: 0 }, ''],
	[0, { count: 1, top: 0, shown: 1 }, '1/1'],
	[11, { count: 36, top: 0, shown: 20 }, '12/36 ▾'],
	[11, { count: 36, top: 5, shown: 20 }, '12/36 ▴▾'],
	[35, { count: 36, top: 16, shown: 20 }, '36/36 ▴'],
])('row %i of %o reads %s', (selected, position, text) => {
	expect(positionText(selected, position)).toBe(text);
});
