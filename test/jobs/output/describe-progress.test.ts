import { expect, it } from 'vitest';
import { describeProgress } from '../../../source/jobs/output/describe-progress.ts';
import { dailyProgressOf } from '../../../source/jobs/past/daily-progress.ts';
import type { Point } from '../../../source/jobs/past/history.ts';
import { jobWith } from '../job-fixture.ts';
import { days, historyOf, hours, pointWith } from '../point-fixture.ts';

const scope = { workspace: 'acme', project: 'warehouse' };
const now = new Date(2026, 10, 27, 15).getTime();
const weekAgo = now - days(7);
type Counts = Parameters<typeof pointWith>[1];

/** Describes a job that had its first counts and has had the second ones for three days. */
const described = (before: Counts, after: Counts, begin = weekAgo) =>
	told([pointWith(begin, before), pointWith(now - hours(2), after)]);

function told(points: readonly Point[]) {
	const jobs = [jobWith({ created: 0, ...points.at(-1), id: 'j' })];
	const progress = dailyProgressOf({ scope, jobs, history: historyOf(points), hasGone: true, now });
	const { left, annotated, approved, pace, history } = describeProgress(progress);
	return [left, annotated, approved, pace, history].map(({ value }) => value);
}

it.each<[string, Counts, Counts, number, readonly (string | null)[]]>([
	[
		'a forecast, and how it is measured',
		{},
		{ annotated: 56, approved: 14 },
		weekAgo,
		[
			'86 images not approved yet (30 to annotate)',
			'in ~3 days (2026-11-30) at ~10 a day',
			'in ~43 days (2027-01-09) at ~2.0 a day',
			'average of the last 7 days; rejected images are subtracted, new images are not expected',
			'since 2026-11-20 15:00; a change counts on the day it is seen',
		],
	],
	[
		'how much history is missing',
		{},
		{ annotated: 50 },
		now - hours(5),
		[
			'100 images not approved yet (50 to annotate)',
			'not enough history yet: needs a day, until 2026-11-28 10:00',
			'not enough history yet: needs a day, until 2026-11-28 10:00',
			null,
			'since 10:00; a change counts on the day it is seen',
		],
	],
	[
		'that nothing was done',
		{},
		{},
		now - days(3),
		[
			'100 images not approved yet (100 to annotate)',
			'no forecast: no image annotated since Tuesday 15:00',
			'no forecast: no image approved since Tuesday 15:00',
			null,
			'since Tuesday 15:00; a change counts on the day it is seen',
		],
	],
	[
		'that as many images come back, and that review has to wait',
		{ annotated: 50 },
		{ annotated: 30, approved: 10, rejected: 20 },
		weekAgo,
		[
			'90 images not approved yet (60 to annotate)',
			'no forecast: as many images rejected as annotated in the last 7 days',
			'no forecast: there is none for annotation',
			null,
			'since 2026-11-20 15:00; a change counts on the day it is seen',
		],
	],
	[
		'no date that is years away',
		{ annotated: 98 },
		{ annotated: 98, approved: 1, numImages: 2000 },
		weekAgo,
		[
			'1999 images not approved yet (1901 to annotate)',
			'in over two years at ~0.1 a day',
			'in over two years at ~0.1 a day',
			'average of the last 7 days; rejected images are subtracted, new images are not expected',
			'since 2026-11-20 15:00; a change counts on the day it is seen',
		],
	],
])('says %s', (_, before, after, begin, words) => {
	expect(described(before, after, begin)).toEqual(words);
});

it('says that nothing is left', () => {
	const [left, annotated, approved, pace] = described({ annotated: 90 }, { approved: 100 });
	expect([left, annotated, approved, pace]).toEqual(['nothing', 'nothing left', 'nothing left', null]);
});

it('has no forecast for jobs that were never seen before', () => {
	expect(told([]).at(-1)).toBe('none of these jobs yet');
});
