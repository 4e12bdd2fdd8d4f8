import { expect, it } from 'vitest';
import { parseSpan } from '../../../source/config/arguments/span.ts';

it.each([
	['30m', 1_800_000],
	[' 24h ', 86_400_000],
	['7d', 604_800_000],
	['2w', 1_209_600_000],
	['0h', null],
	['24', null],
	['h', null],
	['-3h', null],
	['1.5h', null],
	['24 hours', null],
	['99999h', null],
])('%j is %s milliseconds', (text, span) => {
	expect(parseSpan(text)).toBe(span);
});
