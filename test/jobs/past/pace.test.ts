import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../source/jobs/past/history.ts';
import { stepsOf } from '../../../source/jobs/past/history-steps.ts';
import { paceOf, paceOfPerson, paceText } from '../../../source/jobs/past/pace.ts';
import { finishOf, finishText } from '../../../source/jobs/past/pace-of-job.ts';
import { pacesOfLabelers } from '../../../source/jobs/past/pace-of-people.ts';
import { jobWith } from '../job-fixture.ts';
import { historyOf, hours, minutes, pointWith } from '../point-fixture.ts';

type Row = readonly [minute: number, counts: Parameters<typeof pointWith>[1]];

const series = (...rows: readonly Row[]): readonly Point[] =>
	rows.map(([minute, counts]) => pointWith(minutes(minute), counts));

/** One more image each time. */
const steady = (from: number, count: number, every: number, annotated = 0): readonly Row[] =>
	Array.from({ length: count }, (_, index) => [from + index * every, { annotated: annotated + index }]);

describe('steps', () => {
	it.each([
		['drawing', { annotated: 3 }, { annotated: 5 }, [2, 0, 0]],
		['a correction downwards', { annotated: 5 }, { annotated: 3 }, [0, 0, 0]],
		['an approval', { annotated: 5 }, { annotated: 2, approved: 3 }, [0, 3, 0]],
		['an approval taken back', { annotated: 2, approved: 3 }, { annotated: 5 }, [0, 0, 0]],
		['a rejection', { annotated: 5 }, { annotated: 3, rejected: 2 }, [0, 0, 2]],
		['rework', { annotated: 3, rejected: 2 }, { annotated: 5 }, [2, 0, 0]],
		[
			'drawing and a rejection at once',
			{ annotated: 5 },
			{ annotated: 7, approved: 1, rejected: 3 },
			[6, 1, 3],
		],
		['drawing and rework at once', { annotated: 3, rejected: 2 }, { annotated: 9 }, [6, 0, 0]],
		['images removed', { annotated: 3, numImages: 50 }, { annotated: 3, numImages: 40 }, [0, 0, 0]],
		['annotated images removed', { annotated: 9, rejected: 2 }, { annotated: 9, numImages: 98 }, [0, 0, 0]],
	])('%s', (_, before, after, [annotated, approved, rejected]) => {
		expect(stepsOf(series([0, before], [5, after]))).toEqual([
			{ from: 0, at: minutes(5), annotated, approved, rejected },
		]);
	});
});

describe('paceOf', () => {
	const drawing = (...rows: readonly Row[]): number | undefined =>
		paceOf(stepsOf(series(...rows)), 'annotated')?.imagesPerHour;

	it.each<[string, readonly Row[], number | undefined]>([
		['an image in two minutes is 30 an hour', steady(0, 31, 2), 30],
		['several images between two looks', [...steady(0, 2, 10), [20, { annotated: 21 }]], 63],
		['nothing of one point', steady(0, 1, 2), undefined],
		['nothing of no points', [], undefined],
		['nothing of less than two minutes', steady(0, 2, 1), undefined],
		[
			'nothing when nothing was annotated',
			[
				[0, {}],
				[5, { approved: 0 }],
			],
			undefined,
		],
		['a pause and the images at its end do not count', [...steady(0, 11, 3), ...steady(240, 11, 3, 40)], 20],
		[
			'a night alone is not enough data',
			[
				[0, {}],
				[900, { annotated: 40 }],
			],
			undefined,
		],
		['changes that are always rare are no pauses', steady(0, 13, 90), 60 / 90],
		[
			'a correction to lower counts keeps the time',
			[...steady(0, 11, 3), [33, { annotated: 4 }], [36, { annotated: 5 }]],
			(11 / 36) * 60,
		],
		[
			'rework is annotated again',
			[...steady(0, 11, 3), [32, { annotated: 8, rejected: 2 }], [33, { annotated: 9, rejected: 1 }]],
			20,
		],
	])('%s', (_, rows, expected) => {
		if (expected === undefined) expect(drawing(...rows)).toBeUndefined();
		else expect(drawing(...rows)).toBeCloseTo(expected, 9);
	});

	it('counts only approvals for review, and excludes the time of the review from annotation', () => {
		const points = series(
			...steady(0, 11, 3),
			...Array.from(
				{ length: 11 },
				(_, index): Row => [600 + index, { annotated: 10 - index, approved: index }],
			),
		);
		expect(paceOf(stepsOf(points), 'approved')?.imagesPerHour).toBeCloseTo(60, 9);
		expect(paceOf(stepsOf(points), 'annotated')?.imagesPerHour).toBeCloseTo(20, 9);
	});

	it('is never negative or infinite, and excludes time without observation', () => {
		const counts = fc.record({ annotated: fc.nat(30), approved: fc.nat(30), rejected: fc.nat(9) });
		const rows = fc.uniqueArray(fc.tuple(fc.nat(10_000), counts), { selector: ([minute]) => minute });
		fc.assert(
			fc.property(rows, fc.constantFrom('annotated' as const, 'approved' as const), (all, work) => {
				const points = historyOf(series(...all)).get('j') ?? [];
				const pace = paceOf(stepsOf(points), work);
				if (pace === null) return;
				expect(pace.imagesPerHour).toBeGreaterThan(0);
				expect(pace.imagesPerHour).toBeLessThan(Number.POSITIVE_INFINITY);
				expect(pace.time).toBeLessThanOrEqual((points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0));
			}),
		);
	});

	it.each([
		[34.4, '~34 images/h'],
		[3.42, '~3.4 images/h'],
		[9.99, '~10 images/h'],
	])('%d reads %s', (imagesPerHour, text) => {
		expect(paceText({ imagesPerHour, images: 1, time: 1 })).toBe(text);
	});
});

describe('finishOf', () => {
	const annotated = series(...steady(0, 31, 2));
	const now = minutes(60);
	const annotating = jobWith({ numImages: 100, annotated: 30, unannotated: 60, rejected: 0, approved: 10 });

	it('divides the images to annotate, including rework, by the pace', () => {
		expect(finishOf(annotating, annotated, now)).toMatchObject({
			work: 'annotated',
			images: 60,
			time: hours(2),
			at: hours(3),
		});
		const rework = { ...annotating, unannotated: 10, rejected: 5 };
		expect(finishOf(rework, annotated, now)).toMatchObject({
			work: 'annotated',
			images: 15,
			time: minutes(30),
		});
	});

	it('divides the images to review by the pace of review', () => {
		const job = { ...annotating, annotated: 10, unannotated: 0, approved: 90 };
		const review = series(
			...Array.from(
				{ length: 11 },
				(_, index): Row => [40 + 2 * index, { annotated: 20 - index, approved: 80 + index }],
			),
		);
		expect(finishOf(job, review, now)).toMatchObject({ work: 'approved', images: 10, time: minutes(20) });
		expect(finishOf(job, annotated, now)).toBeNull();
	});

	it('has no estimate for a job that is done, was seen once, or has only work older than a week', () => {
		expect(finishOf({ ...annotating, annotated: 0, unannotated: 0, approved: 9 }, annotated, now)).toBeNull();
		expect(finishOf(annotating, annotated.slice(0, 1), now)).toBeNull();
		expect(finishOf(annotating, annotated, now + hours(24 * 7))).toBeNull();
	});

	it('contains a time of day only when the work is short enough to be done without interruption', () => {
		const soon = finishOf(annotating, annotated, new Date(2026, 10, 24, 14, 30).getTime());
		expect(soon).toBeNull();
		const pace = { imagesPerHour: 30, images: 30, time: hours(1) };
		const at = new Date(2026, 10, 24, 16, 30).getTime();
		expect(finishText({ work: 'annotated', images: 60, pace, time: hours(2), at })).toBe(
			'annotated ~16:30 at this pace',
		);
		expect(finishText({ work: 'approved', images: 690, pace, time: hours(23), at })).toBe(
			'~23 h of work to approve',
		);
	});
});

describe('pacesOfLabelers', () => {
	const now = minutes(200);
	const jobs = [
		jobWith({ id: 'a', labeler: 'ann@x' }),
		jobWith({ id: 'b', labeler: 'Ann@X' }),
		jobWith({ id: 'c', labeler: 'bob@x' }),
		jobWith({ id: 'd', labeler: null }),
	];
	const of = (id: string, rows: readonly Row[]): readonly Point[] =>
		series(...rows).map((point) => ({ ...point, id }));

	it('counts time once for a person who switches between jobs', () => {
		const history = historyOf([
			...of('a', steady(0, 11, 3)),
			...of('b', [[0, {}], ...steady(33, 10, 3, 1)]),
			...of('c', steady(0, 1, 3)),
			...of('d', steady(0, 31, 3)),
		]);
		const paces = pacesOfLabelers(history, jobs, now);
		expect(paces.values()).toHaveLength(1);
		expect(paces.get('ann@x')).toEqual({ imagesPerHour: 20, images: 20, time: hours(1) });
	});

	it('looks back a week', () => {
		const history = historyOf(of('a', steady(0, 31, 3)));
		expect(pacesOfLabelers(history, jobs, now + hours(24 * 7)).values()).toEqual([]);
	});
});

it('has no pace of a person below an hour of work', () => {
	const step = (at: number, images: number) => ({
		...{ from: hours(9), at, annotated: images, approved: 0, rejected: 0 },
	});
	expect(paceOfPerson([step(hours(9) + minutes(20), 900)])).toBeNull();
	expect(
		paceOfPerson([step(hours(9.5), 20), step(hours(10), 20), step(hours(10.5), 20)])?.imagesPerHour,
	).toBeCloseTo(40);
});
