import { describe, expect, it } from 'vitest';

import { movesSince } from '../../../source/jobs/past/since.ts';
import { movesText, pastTime, sinceLine } from '../../../source/jobs/past/since-line.ts';
import { jobWith } from '../job-fixture.ts';
import { historyOf, hours, pointWith } from '../point-fixture.ts';

const friday = new Date(2026, 10, 20, 17, 2).getTime();
const monday = new Date(2026, 10, 23, 9, 0).getTime();
type Counts = Parameters<typeof pointWith>[1];

/** A job as it was on Friday, and as it is on Monday. */
function jobOf(id: string, before: Counts | null, after: Counts, created = friday - hours(99)) {
	const last = pointWith(monday, { id, ...after });
	const points = before === null ? [last] : [pointWith(friday - hours(1), { id, ...before }), last];
	return { points, job: jobWith({ ...last, id, created }) };
}

const all = [
	jobOf('annotated', { annotated: 3 }, { annotated: 10 }),
	jobOf('approved', { annotated: 100 }, { annotated: 69, approved: 31 }),
	jobOf('done', { annotated: 10, approved: 90 }, { approved: 100 }),
	jobOf('rework', { annotated: 100 }, { annotated: 98, rejected: 2 }),
	jobOf('new', null, {}, friday + hours(2)),
	jobOf('same', { annotated: 3 }, { annotated: 3 }),
	jobOf('seen late', null, { annotated: 50 }),
];
const history = historyOf(all.flatMap(({ points }) => points));
const jobs = all.map(({ job }) => job);

describe('movesSince', () => {
	it('lists changes, and their jobs', () => {
		const line = sinceLine(movesSince(history, jobs, friday), friday, monday);
		expect(line).toEqual({
			text: 'since Friday 17:02: 41 approved, 1 job done, 1 new, 1 sent back, 7 annotated',
			keys: ['annotated', 'approved', 'done', 'rework', 'new'],
		});
	});

	it('does not report a job as done again that the service calls complete', () => {
		const kept = jobOf('kept', { annotated: 3 }, { annotated: 3 });
		const job = { ...kept.job, status: 'complete' };
		expect(movesSince(historyOf(kept.points), [job], friday)).toEqual([]);
	});

	it('is empty when nothing changed', () => {
		expect(sinceLine(movesSince(history, jobs, monday), monday, monday)).toBeNull();
		expect(movesSince(new Map(), jobs, friday)).toEqual([]);
	});

	it('counts the work of a new job, and does not guess that of a job whose start was not seen', () => {
		const fresh = jobOf('fresh', null, { annotated: 5, approved: 2, rejected: 1 }, friday + hours(2));
		const [move] = movesSince(historyOf(fresh.points), [fresh.job], friday);
		expect(move).toMatchObject({ isNew: true, annotated: 8, approved: 2, rejected: 1, became: 'rework' });
		const old = jobOf('old', null, { annotated: 5 });
		expect(movesSince(historyOf(old.points), [old.job], friday)).toEqual([]);
	});

	it('treats a job without a date as new when it did not exist before', () => {
		const known = jobOf('known', { annotated: 1 }, { annotated: 1 });
		const undated = jobOf('undated', null, {});
		const late = [...known.points, ...undated.points];
		const rows = [known.job, { ...undated.job, created: null }];
		expect(movesSince(historyOf(late), rows, friday)).toMatchObject([{ key: 'undated', isNew: true }]);
		expect(movesSince(historyOf(undated.points), rows.slice(1), friday)).toEqual([]);
	});

	it('counts the images of a job that is gone, without its key', () => {
		const moves = movesSince(history, [], friday);
		expect(movesText(moves)).toBe('41 approved, 7 annotated');
		expect(sinceLine(moves, friday, monday)?.keys).toEqual([]);
	});

	it('reports new rejections of a job that was already in rework', () => {
		const again = jobOf('again', { annotated: 8, rejected: 2 }, { annotated: 7, rejected: 3 });
		expect(movesText(movesSince(historyOf(again.points), [again.job], friday))).toBe('1 sent back');
	});
});

it.each([
	[new Date(2026, 10, 23, 7, 5), '07:05'],
	[new Date(2026, 10, 22, 23, 59), 'Sunday 23:59'],
	[new Date(2026, 10, 20, 17, 2), 'Friday 17:02'],
	[new Date(2026, 10, 17, 9, 1), 'Tuesday 09:01'],
	[new Date(2026, 10, 16, 17, 2), '2026-11-16 17:02'],
	[new Date(2026, 10, 24, 17, 2), '2026-11-24 17:02'],
])('%o is %s on Monday', (time, text) => {
	expect(pastTime(time.getTime(), monday)).toBe(text);
});
