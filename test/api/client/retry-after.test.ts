import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../source/api/client/retry-after.ts';

describe('parseRetryAfter', () => {
	const now = Date.parse('2026-11-24T12:00:00Z');

	it.each([
		['8', 8000],
		[' 0.5 ', 500],
		['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
		['Tue, 24 Nov 2026 11:00:00 GMT', 0],
		['soon', undefined],
		['-1', undefined],
		['', undefined],
		[null, undefined],
	])('%j is %j ms', (value, milliseconds) => {
		expect(parseRetryAfter(value, now)).toBe(milliseconds);
	});
});
