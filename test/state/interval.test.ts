import { expect, it } from 'vitest';
import { faster, slower } from '../../source/state/interval.ts';

it.each([
	[10_000, 5000, 20_000],
	[7000, 5000, 10_000],
	[2000, 2000, 5000],
	[300_000, 120_000, 0],
	[0, 300_000, 0],
	[3_600_000, 300_000, 0],
])('%i ms: faster is %i, slower is %i', (interval, shorter, longer) => {
	expect(faster(interval)).toBe(shorter);
	expect(slower(interval)).toBe(longer);
});
