import { describe, expect, it } from 'vitest';
import { age, clockTime, exactTime } from '../../source/text/age.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('age', () => {
	it.each([
		[0, 'now'],
		[59_999, 'now'],
		[minute, '1m'],
		[59 * minute, '59m'],
		[hour, '1h'],
		[23 * hour, '23h'],
		[day, '1d'],
		[13 * day, '13d'],
		[14 * day, '2w'],
		[364 * day, '52w'],
		[365 * day, '1y'],
		[-5 * minute, 'now'],
	])('%i ms ago is %s', (elapsed, text) => {
		expect(age(1e12 - elapsed, 1e12)).toBe(text);
	});

	it('is empty for an unknown time', () => {
		expect(age(null, 1e12)).toBe('–');
	});
});

it('formats local time', () => {
	const time = new Date(2022, 10, 22, 9, 4, 5).getTime();
	expect(clockTime(time)).toBe('09:04:05');
	expect(exactTime(time)).toBe('2022-11-22 09:04');
});
