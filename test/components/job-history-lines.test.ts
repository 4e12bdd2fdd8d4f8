import { describe, expect, it } from 'vitest';
import { historyFields } from '../../source/components/job-history-lines.ts';
import type { Point } from '../../source/jobs/past/history.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { days, hours, minutes, pointWith } from '../jobs/point-fixture.ts';

const noon = new Date(2026, 10, 24, 12, 0).getTime();
const fieldsOf = (points: readonly Point[], counts: Parameters<typeof pointWith>[1]) =>
	Object.fromEntries(
		historyFields(jobWith(pointWith(noon, counts)), points, noon).map(({ label, value }) => [label, value]),
	);

/** Ten images every quarter of an hour, until an hour ago. */
const morning = [0, 10, 20, 30, 40].map((annotated, index) =>
	pointWith(noon - hours(2) + minutes(15 * index), { annotated }),
);

describe('historyFields', () => {
	it('shows pace, ETA, days and idle time, and marks estimates', () => {
		expect(fieldsOf(morning, { annotated: 40 })).toEqual({
			Pace: '~40 images/h annotated',
			Finish: 'annotated ~13:30 at this pace',
			Idle: '1 h',
		});
	});

	it('covers pauses, days without work, and the review', () => {
		const reviewed = [0, 30, 60].map((approved, index) =>
			pointWith(noon - minutes(60 - 30 * index), { annotated: 100 - approved, approved }),
		);
		const begun = [
			pointWith(noon - days(3), {}),
			pointWith(noon - days(3) + minutes(30), { annotated: 60 }),
			pointWith(noon - days(3) + hours(1), { annotated: 100 }),
		];
		expect(fieldsOf([...begun, ...reviewed], { annotated: 40, approved: 60 })).toEqual({
			Pace: '~100 images/h annotated, ~60 images/h approved',
			Finish: 'approved ~12:40 at this pace',
			'4 days': '█▁▁▅ best day: 100 images',
		});
	});

	it.each([
		['a job without history', [], {}],
		['a job that was seen once, just now', [pointWith(noon, { annotated: 5 })], { annotated: 5 }],
		['a job that is not started', [pointWith(noon - days(3), {})], {}],
	])('claims nothing about %s', (_, points, counts) => {
		expect(fieldsOf(points, counts)).toEqual({});
	});

	it('shows how long a job has been observed without a change', () => {
		expect(fieldsOf([pointWith(noon - hours(26), { annotated: 5 })], { annotated: 5 })).toEqual({
			Idle: '26 h',
		});
	});
});
