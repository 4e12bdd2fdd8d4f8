import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelay } from '../../../source/api/live/retry.ts';

describe('retryDelay', () => {
	it.each([
		[0, 0, 500],
		[0, 1, 1000],
		[1, 1, 2000],
		[3, 0.5, 6000],
		[6, 1, 60_000],
		[40, 1, 60_000],
		[5000, 0, 30_000],
	])('after %i failures, with chance %d: %i ms', (failures, random, delay) => {
		expect(retryDelay(failures, { retryAfter: undefined }, random)).toBe(delay);
	});

	it('waits at least as long as requested, up to a limit', () => {
		expect(retryDelay(0, { retryAfter: 8000 }, 1)).toBe(8000);
		expect(retryDelay(6, { retryAfter: 8000 }, 1)).toBe(60_000);
		expect(retryDelay(0, { retryAfter: 1e12 }, 1)).toBe(15 * 60_000);
	});

	it('never exceeds a minute without Retry-After', () => {
		fc.assert(
			fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
				const delay = retryDelay(failures, { retryAfter: undefined }, random);
				expect(delay).toBeGreaterThanOrEqual(500);
				expect(delay).toBeLessThanOrEqual(60_000);
			}),
		);
	});
});
