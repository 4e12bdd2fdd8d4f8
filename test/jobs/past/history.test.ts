import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, changedPoints, countNames, type Point } from '../../../source/jobs/past/history.ts';
import { pointLine, pointsIn } from '../../../source/jobs/past/history-lines.ts';
import { createHistoryStore, createMemoryHistory } from '../../../source/jobs/past/history-store.ts';
import { pointsOf, thinHistory } from '../../../source/jobs/past/history-thin.ts';
import { jobWith } from '../job-fixture.ts';
import { days, historyOf, hours, minutes, pointWith } from '../point-fixture.ts';

const count = fc.option(fc.nat(1000), { nil: null });
const anyPoint: fc.Arbitrary<Point> = fc.record({
	// Times within half a year, to the second, and ids that repeat often.
	at: fc.nat(180 * 86_400).map((seconds) => 1_700_000_000_000 + seconds * 1000),
	id: fc.constantFrom('a', 'b', '5LfYNJg10Z9Kvx5Tt5Uq', 'ä "\\'),
	numImages: count,
	annotated: count,
	unannotated: count,
	approved: count,
	rejected: count,
});
const anyPoints = fc.uniqueArray(anyPoint, { selector: ({ at, id }) => `${at} ${id}`, maxLength: 60 });

describe('changedPoints', () => {
	const jobs = [jobWith({ id: 'a' }), jobWith({ id: 'b' })];
	const seen = historyOf(changedPoints(new Map(), jobs, 1000));

	it('adds a point for a new job, and then only for changes', () => {
		expect([...seen.keys()]).toEqual(['a', 'b']);
		expect(changedPoints(seen, jobs, 2000)).toEqual([]);
		expect(changedPoints(seen, [jobWith({ id: 'a', annotated: 4 }), jobWith({ id: 'b' })], 2000)).toEqual([
			{ at: 2000, id: 'a', numImages: 26, annotated: 4, unannotated: 23, approved: 0, rejected: 0 },
		]);
		expect(changedPoints(seen, [jobWith({ id: 'a', name: 'other', labeler: 'x@y' })], 2000)).toEqual([]);
	});

	it('treats a missing count as unchanged', () => {
		expect(changedPoints(seen, [jobWith({ id: 'a', annotated: null })], 2000)).toEqual([]);
	});

	it('adds a point when any count changed, and only then', () => {
		fc.assert(
			fc.property(anyPoint, anyPoint, ({ at, ...before }, { at: _, id: __, ...counts }) => {
				const history = historyOf([{ at, ...before }]);
				const job = jobWith({ ...counts, id: before.id });
				const merged = Object.fromEntries(countNames.map((name) => [name, counts[name] ?? before[name]]));
				const hasChanged = countNames.some((name) => merged[name] !== before[name]);
				expect(changedPoints(history, [job], at + 1)).toEqual(
					hasChanged ? [{ at: at + 1, id: before.id, ...merged }] : [],
				);
			}),
		);
	});

	it('keeps the order when the clock was set back', () => {
		const [point] = changedPoints(seen, [jobWith({ id: 'a', annotated: 4 })], 10);
		expect(point?.at).toBe(1001);
	});
});

describe('lines', () => {
	it('are read as they were written, in order of time', () => {
		fc.assert(
			fc.property(anyPoints, (points) => {
				const text = points.map((point) => `\n${pointLine(point)}\n`).join('');
				expect(historyOf(pointsIn(text))).toEqual(historyOf(points));
			}),
		);
	});

	it.each([
		['7'],
		['null'],
		['[]'],
		['{}'],
		['{"at":1,"id":"a","annotated":-1}'],
		['{"at":1,"id":"a","annotated":"3"}'],
		['{"at":"1","id":"a"}'],
		['{"at":1e999,"id":"a"}'],
		['{"at":1,"id":""}'],
		['{"at":1,"id":"a\\u001b[31m"}'],
		['{"at":1,"id":"a","annot'],
	])('are passed over when they are %s', (line) => {
		const point = pointWith(5, {});
		expect(pointsIn(`${line}\n${pointLine(point)}\n${line}`)).toEqual([point]);
	});

	it('omit unknown counts', () => {
		expect(pointsIn('{"at":1,"id":"a","annotated":2}')).toEqual([
			{ at: 1, id: 'a', numImages: null, annotated: 2, unannotated: null, approved: null, rejected: null },
		]);
	});
});

describe('thinHistory', () => {
	const now = 1_700_000_000_000 + days(180);
	const all = new Set(['a', 'b', '5LfYNJg10Z9Kvx5Tt5Uq', 'ä "\\', 'j']);
	const seriesOf = (from: number, to: number, step: number): readonly Point[] =>
		Array.from({ length: Math.ceil((to - from) / step) }, (_, index) =>
			pointWith(from + index * step, { annotated: index % 90 }),
		);

	it.each([
		['all of the last hour', minutes(59), minutes(9), 10_000, 300],
		['one a minute of the last day', hours(20), hours(19), 10_000, 61],
		['one in ten minutes of the last week', days(7), days(7) - hours(1), minutes(1), 8],
		['one a day before that', days(20), days(10), minutes(10), 12],
		['one in total when older than 90 days', days(170), days(100), hours(1), 2],
	])('keeps %s', (_, from, to, step, count) => {
		const points = seriesOf(now - from, now - to, step);
		const kept = thinHistory(historyOf(points), all, now).get('j') ?? [];
		expect(Math.abs(kept.length - count)).toBeLessThanOrEqual(1);
		expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
	});

	it('limits the number of points when thousands of jobs change at every refresh', () => {
		const points = Array.from({ length: 2000 }, (_, job) =>
			seriesOf(now - minutes(10), now, 10_000).map((point) => ({ ...point, id: `${job}` })),
		).flat();
		const thinned = thinHistory(historyOf(points), new Set(points.map(({ id }) => id)), now);
		expect(pointsOf(thinned)).toBeLessThanOrEqual(60_000);
		expect(new Set([...thinned.values()].map((kept) => kept.length)).size).toBe(1);
		expect(thinned.get('7')?.[0]?.at).toBe(now - minutes(10));
		expect(thinned.get('7')?.at(-1)?.at).toBe(now - 10_000);
	});

	it('deletes a job that is gone and has not changed for 90 days', () => {
		const history = historyOf([
			pointWith(now - days(91), { id: 'quiet' }),
			pointWith(now - days(91), { id: 'gone' }),
			pointWith(now - days(89), { id: 'gone lately' }),
		]);
		expect([...thinHistory(history, new Set(['quiet']), now).keys()]).toEqual(['quiet', 'gone lately']);
	});

	it('keeps first, last and order, and has the same result in two steps as in one', () => {
		fc.assert(
			fc.property(anyPoints, fc.nat(200), (points, later) => {
				const history = historyOf(points);
				const thinned = thinHistory(history, all, now);
				for (const [id, kept] of thinned) {
					const before = history.get(id) ?? [];
					expect([kept[0], kept.at(-1)]).toEqual([before[0], before.at(-1)]);
					expect(kept).toEqual(before.filter((point) => kept.includes(point)));
				}
				const then = now + days(later);
				expect(thinHistory(thinned, all, then)).toEqual(thinHistory(history, all, then));
			}),
		);
	});
});

describe('createHistoryStore', () => {
	const project = { workspace: 'acme', project: 'warehouse' };

	it('returns the same object while nothing changes', () => {
		const store = createMemoryHistory();
		expect(store.of(project)).toBe(store.of(project));
		const first = store.record(project, [jobWith()], 1000);
		expect(store.record(project, [jobWith()], 2000)).toBe(first);
		expect(store.record(project, [jobWith({ annotated: 4 })], 3000).get(jobWith().id)).toHaveLength(2);
		expect(store.of({ ...project, project: 'other' }).size).toBe(0);
	});

	it('thins a long history', () => {
		const store = createMemoryHistory();
		for (let index = 0; index < 9000; index += 1) {
			store.record(project, [jobWith({ annotated: index % 7 })], index * minutes(5));
		}
		const points = store.of(project).get(jobWith().id) ?? [];
		expect(points.length).toBeLessThan(6000);
		expect(points.at(-1)?.at).toBe(8999 * minutes(5));
	});

	it('continues when nothing can be read or written, and reports it once', () => {
		const fail = (): never => {
			throw new Error('read-only');
		};
		const problems: unknown[] = [];
		const store = createHistoryStore({
			lines: { read: fail, append: fail, replace: fail, exclusively: (_, work) => work() },
			onProblem: (error) => problems.push(error),
		});
		store.record(project, [jobWith()], 1000);
		expect(store.record(project, [jobWith({ annotated: 4 })], 2000).get(jobWith().id)).toHaveLength(2);
		expect(problems).toEqual([new Error('read-only')]);
	});
});

it('beginningOf is the time of the first point', () => {
	expect(beginningOf(new Map())).toBeNull();
	expect(beginningOf(historyOf([pointWith(9, {}), pointWith(5, { id: 'b' })]))).toBe(5);
});
