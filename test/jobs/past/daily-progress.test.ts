import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { countsOf } from '../../../source/jobs/model/counts.ts';
import type { Job } from '../../../source/jobs/model/job.ts';
import { type DailyProgressOptions, dailyProgressOf } from '../../../source/jobs/past/daily-progress.ts';
import { noHistory, type Point } from '../../../source/jobs/past/history.ts';
import { dayEdges } from '../../../source/jobs/past/history-days.ts';
import { mergedHistory } from '../../../source/jobs/past/history-merge.ts';
import { leftInAll, leftOf, nothingLeft } from '../../../source/jobs/past/images-left.ts';
import { leftByDay, seriesOf } from '../../../source/jobs/past/job-series.ts';
import { jobWith } from '../job-fixture.ts';
import { days, historyOf, hours, pointWith } from '../point-fixture.ts';

const scope = { workspace: 'acme', project: 'warehouse' };
const now = new Date(2026, 10, 27, 15).getTime();
const noon = (before: number): number => new Date(2026, 10, 27 - before, 12).getTime();

/** Returns the jobs with the counts of their last points. */
const jobsOf = (points: readonly Point[], changes: Partial<Job> = {}): readonly Job[] =>
	[...historyOf(points).values()].map((ofJob) => jobWith({ created: 0, ...ofJob.at(-1), ...changes }));

const progress = (points: readonly Point[], options: Partial<DailyProgressOptions> = {}) =>
	dailyProgressOf({
		scope,
		jobs: jobsOf(points),
		history: historyOf(points),
		hasGone: true,
		now,
		...options,
	});

/** Returns a table as on the screen: day of the month, annotated, approved, rejected, left, unapproved. */
const rows = ({ days }: ReturnType<typeof progress>) =>
	days.map(({ start, annotated, approved, rejected, left, unapproved }) =>
		[new Date(start).getDate(), annotated, approved, rejected, left, unapproved].join(' '),
	);

describe('the days', () => {
	it('count annotated, approved, rejected and remaining images', () => {
		const points = [
			pointWith(noon(3), {}),
			pointWith(noon(2), { annotated: 40 }),
			pointWith(noon(2) + hours(3), { annotated: 30, approved: 10 }),
			pointWith(noon(0), { annotated: 40, approved: 25, rejected: 5 }),
		];
		expect(rows(progress(points))).toEqual([
			'24 0 0 0 100 100',
			'25 40 10 0 60 90',
			'26 0 0 0 60 90',
			'27 30 15 5 35 75',
		]);
	});

	it('are empty without history, but remaining images are known', () => {
		const [job] = jobsOf([pointWith(noon(0), { annotated: 40 })]);
		expect(progress([], { jobs: job === undefined ? [] : [job] })).toMatchObject({
			jobs: 1,
			begins: null,
			days: [],
			left: 60,
			unapproved: 100,
		});
	});

	it('count a new job from 0, and do not guess the start of others', () => {
		const old = [pointWith(noon(2), { id: 'old', annotated: 50 })];
		const fresh = [pointWith(noon(1), { id: 'fresh', annotated: 20 })];
		const undated = [pointWith(noon(0), { id: 'undated', annotated: 7 })];
		const jobs = [
			...jobsOf(old),
			...jobsOf(fresh, { created: noon(1) - hours(2) }),
			...jobsOf(undated, { created: null }),
		];
		expect(rows(progress([...old, ...fresh, ...undated], { jobs }))).toEqual([
			'25 0 0 0 50 100',
			'26 20 0 0 130 200',
			'27 7 0 0 223 300',
		]);
	});

	it('count each of several projects from its own start', () => {
		const one = [pointWith(noon(5), { id: 'one/a' })];
		const other = [pointWith(noon(1), { id: 'other/a', annotated: 50 })];
		const jobs = ['one', 'other'].flatMap((project) =>
			jobsOf(project === 'one' ? one : other, {
				id: 'a',
				projectRef: { workspace: 'acme', project },
				created: noon(3),
			}),
		);
		const all = progress([...one, ...other], { scope: { workspace: 'acme', project: null }, jobs });
		expect(rows(all).map((row) => row.split(' ')[1])).toEqual(['0', '0', '0', '0', '0', '0']);
	});

	it('keep the work of a job that is gone, without remaining images', () => {
		const points = [
			pointWith(noon(3), { annotated: 10 }),
			pointWith(noon(2), { annotated: 40 }),
			pointWith(noon(1), { id: 'other' }),
		];
		const jobs = jobsOf(points.slice(2));
		expect(rows(progress(points, { jobs }))).toEqual([
			'24 0 0 0 90 100',
			'25 30 0 0 60 100',
			'26 0 0 0 100 100',
			'27 0 0 0 100 100',
		]);
		expect(rows(progress(points, { jobs, hasGone: false }))).toEqual([
			'26 0 0 0 100 100',
			'27 0 0 0 100 100',
		]);
	});

	it('count added and removed images separately from work', () => {
		const points = [
			pointWith(noon(3), { id: 'old' }),
			pointWith(noon(3), { id: 'gone', annotated: 90 }),
			pointWith(noon(2), { id: 'old', annotated: 10, rejected: 5 }),
			pointWith(noon(1), { id: 'new', annotated: 20, numImages: 60 }),
		];
		const jobs = jobsOf(points).filter(({ id }) => id !== 'gone');
		const { days: shown } = progress(points, { jobs });
		expect(shown.map(({ added, left }) => [added, left])).toEqual([
			[null, 110],
			[-10, 90],
			[40, 130],
			[0, 130],
		]);
	});

	it('have no remaining images in a job that the service calls complete', () => {
		const points = [pointWith(noon(2), { annotated: 90 }), pointWith(noon(1), { annotated: 95 })];
		const jobs = jobsOf(points, { status: 'complete' });
		expect(rows(progress(points, { jobs }))).toEqual(['25 0 0 0 10 100', '26 5 0 0 0 0', '27 0 0 0 0 0']);
	});

	it('go back four weeks at most', () => {
		const { days: shown } = progress([pointWith(noon(40), {}), pointWith(noon(30), { annotated: 60 })]);
		expect(shown).toHaveLength(28);
		expect(shown[0]).toMatchObject({ annotated: 0, left: 40 });
	});
});

describe('local days', () => {
	const before = process.env['TZ'];
	it.each([
		['Europe/Berlin', [24, 24, 25]],
		['UTC', [24, 24, 24]],
		['America/Sao_Paulo', [24, 24, 24]],
	])('begin at midnight in %s, when clocks change, too', (zone, lengths) => {
		process.env['TZ'] = zone;
		onTestFinished(() => {
			if (before === undefined) delete process.env['TZ'];
			else process.env['TZ'] = before;
		});
		const edges = dayEdges(new Date(2026, 9, 25, 23).getTime(), 3);
		expect(edges.slice(1).map((edge, index) => (edge - (edges[index] ?? 0)) / hours(1))).toEqual(lengths);
		expect(edges.map((edge) => new Date(edge).getHours())).toEqual([0, 0, 0, 0]);
	});
});

describe('the forecast', () => {
	const week = (counts: Parameters<typeof pointWith>[1]) => [
		pointWith(now - days(7), {}),
		pointWith(now - days(3), counts),
	];

	it('uses the average pace of the last week, including nights and pauses', () => {
		const { forecasts } = progress(week({ annotated: 56, approved: 14 }));
		expect(forecasts).toMatchObject({
			since: now - days(7),
			annotated: { kind: 'finish', imagesPerDay: 10, time: days(3), at: now + days(3) },
			approved: { kind: 'finish', imagesPerDay: 2, time: days(43) },
		});
	});

	it('never ends review before annotation', () => {
		const { forecasts } = progress(week({ annotated: 7, approved: 63 }));
		expect(forecasts.annotated).toMatchObject({ time: days(3) });
		expect(forecasts.approved).toMatchObject({ imagesPerDay: 9, time: days(37 / 9) });
		const late = progress(week({ approved: 35 })).forecasts;
		expect(late.approved).toMatchObject({ time: days(13) });
	});

	it('subtracts rejected images, and says when as many come back as are annotated', () => {
		const { forecasts } = progress(week({ annotated: 28, rejected: 14 }));
		expect(forecasts.annotated).toMatchObject({ imagesPerDay: 4 });
		const points = [
			pointWith(now - days(7), { annotated: 50 }),
			pointWith(now - days(3), { annotated: 40, rejected: 20 }),
		];
		expect(progress(points).forecasts.annotated.kind).toBe('losing');
	});

	it('says when nothing is left, and when nothing was done', () => {
		expect(progress(week({ annotated: 90, approved: 10 })).forecasts).toMatchObject({
			annotated: { kind: 'done' },
			approved: { kind: 'finish' },
		});
		expect(progress(week({ approved: 100 })).forecasts.approved.kind).toBe('done');
		expect(progress(week({})).forecasts).toMatchObject({
			annotated: { kind: 'still' },
			approved: { kind: 'still' },
		});
		const reviewed = [
			pointWith(now - days(7), { annotated: 50 }),
			pointWith(now - days(1), { approved: 50 }),
		];
		expect(progress(reviewed).forecasts.approved.kind).toBe('waiting');
	});

	it('needs a day of history, and says when it will be available', () => {
		const points = [pointWith(now - hours(5), {}), pointWith(now - hours(1), { annotated: 50 })];
		expect(progress(points).forecasts.annotated).toEqual({ kind: 'thin', enoughAt: now + hours(19) });
	});

	it('spreads work that is seen after a long time over that time', () => {
		const points = [pointWith(now - days(20), {}), pointWith(now - hours(1), { annotated: 60 })];
		expect(progress(points).forecasts).toMatchObject({
			since: now - days(20),
			annotated: { imagesPerDay: 3 },
		});
	});

	it('starts with the jobs when they are newer', () => {
		const points = [
			pointWith(now - days(20), { id: 'old' }),
			pointWith(now - days(1), { id: 'new', annotated: 20 }),
		];
		const jobs = jobsOf(points.slice(1), { created: now - days(2) });
		const { forecasts } = progress(points, { jobs, hasGone: false });
		expect(forecasts).toMatchObject({ since: now - days(2), annotated: { imagesPerDay: 10 } });
	});
});

describe('for any history', () => {
	const image = fc.integer({ min: 0, max: 30 });
	const anyPoint = fc
		.record({
			id: fc.constantFrom('a', 'b', 'c'),
			hour: fc.integer({ min: 0, max: 26 * 24 }),
			annotated: image,
			approved: image,
			rejected: image,
		})
		.map(({ hour, ...counts }) => pointWith(now - hours(hour), counts));
	const anyPast = fc.array(anyPoint, { minLength: 1, maxLength: 30 }).map((points) =>
		[
			...mergedHistory(
				noHistory,
				points.toSorted((one, other) => one.at - other.at),
			).values(),
		].flat(),
	);
	const total = (days: readonly Record<'annotated' | 'approved' | 'rejected', number>[]) => ({
		annotated: days.reduce((sum, day) => sum + day.annotated, 0),
		approved: days.reduce((sum, day) => sum + day.approved, 0),
		rejected: days.reduce((sum, day) => sum + day.rejected, 0),
	});

	it('no day has negative numbers, and the last one has the current remainder', () => {
		fc.assert(
			fc.property(anyPast, fc.boolean(), (points, hasGone) => {
				const jobs = jobsOf(points).slice(0, 2);
				const shown = progress(points, { jobs, hasGone });
				for (const { start: _, ...images } of shown.days) {
					for (const count of Object.values({ ...images, added: 0 })) expect(count).toBeGreaterThanOrEqual(0);
				}
				const counts = jobs.map(countsOf);
				const left = counts.reduce((sum, { unannotated, rejected }) => sum + unannotated + rejected, 0);
				expect(shown.left).toBe(left);
				expect(shown.days.at(-1)?.left).toBe(left);
			}),
		);
	});

	it('the days of a job without rejections sum to the difference of its counts', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 1, max: 70 }), image, image), { maxLength: 9 }),
				(moves) => {
					let [at, annotated, approved] = [now - days(26), 3, 2];
					const points = [pointWith(at, { numImages: 1000, annotated, approved })];
					for (const [wait, more, accepted] of moves) {
						const taken = Math.min(annotated + more, accepted);
						at += hours(wait);
						annotated += more - taken;
						approved += taken;
						points.push(pointWith(at, { numImages: 1000, annotated, approved }));
					}
					const shown = progress(points);
					expect(total(shown.days)).toEqual({
						annotated: annotated + approved - 5,
						approved: approved - 2,
						rejected: 0,
					});
					expect(shown.left).toBe(995 - total(shown.days).annotated);
				},
			),
		);
	});

	it('the days of several jobs are the sums of the days of each', () => {
		fc.assert(
			fc.property(anyPast, (points) => {
				const jobs = jobsOf(points);
				const each = jobs.map((job) => progress(points, { jobs: [job], hasGone: false }));
				const all = progress(points);
				expect(all.left).toBe(each.reduce((sum, { left }) => sum + left, 0));
				for (const day of all.days) {
					const same = each.flatMap((one) => one.days.filter(({ start }) => start === day.start));
					expect(total([day])).toEqual(total(same));
					expect(day.left).toBe(same.reduce((sum, { left }) => sum + left, 0));
				}
			}),
		);
	});

	it('every day has the remainder of the last points until its end', () => {
		fc.assert(
			fc.property(anyPast, fc.boolean(), (points, hasGone) => {
				const jobs = jobsOf(points).slice(0, 2);
				const edges = dayEdges(now, 9);
				const series = seriesOf({ scope, jobs, history: historyOf(points), hasGone });
				const expected = edges.slice(1).map((end, day) =>
					leftInAll(
						series.map(({ job, points: ofJob }) => {
							const point = ofJob.findLast(({ at }) => at < end);
							const isOver = job === null && point === ofJob.at(-1) && (point?.at ?? 0) < (edges[day] ?? 0);
							return point === undefined || isOver ? nothingLeft : leftOf(point);
						}),
					),
				);
				expect(leftByDay(series, edges)).toEqual(expected);
			}),
		);
	});

	it('does not depend on the order of the jobs', () => {
		fc.assert(
			fc.property(anyPast, (points) => {
				const jobs = jobsOf(points);
				expect(progress(points, { jobs: jobs.toReversed() })).toEqual(progress(points, { jobs }));
			}),
		);
	});
});
