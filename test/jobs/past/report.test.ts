import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportRecord } from '../../../source/jobs/output/report-json.ts';
import { reportMarkdown } from '../../../source/jobs/output/report-markdown.ts';
import type { Point } from '../../../source/jobs/past/history.ts';
import { type Report, reportOf } from '../../../source/jobs/past/report.ts';
import { jobWith } from '../job-fixture.ts';
import { days, historyOf, hours, minutes, pointWith } from '../point-fixture.ts';

const now = new Date(2026, 10, 24, 9, 0).getTime();
const project = { workspace: 'acme', project: 'warehouse' };
type Counts = Parameters<typeof pointWith>[1];

/** A job that changed a number of hours ago, to each of these counts in turn, every three minutes. */
function jobOf(
	id: string,
	ago: number,
	series: readonly Counts[],
	changes: Parameters<typeof jobWith>[0] = {},
) {
	const points = series.map(
		(counts, index): Point => pointWith(now - hours(ago) + minutes(3 * index), { id, ...counts }),
	);
	return { points, job: jobWith({ ...points.at(-1), id, name: `Job ${id}`, ...changes }) };
}

const ann = { labeler: 'ann@x', reviewer: 'rita@x' };
const bob = { labeler: 'bob@x', reviewer: 'rita@x' };
const annotating = Array.from({ length: 21 }, (_, index): Counts => ({ annotated: index }));
const all = [
	jobOf('annotated', 5, annotating, ann),
	jobOf('approved', 3, [{ annotated: 100 }, { annotated: 70, approved: 29, rejected: 1 }], bob),
	jobOf('waits', 26, [{ annotated: 99 }, { annotated: 100 }], bob),
	jobOf('stuck', 80, [{ annotated: 1 }, { annotated: 40 }], ann),
	jobOf('idle', 90, [{}], bob),
];
const jobs = all.map(({ job }) => job);
const gone = [
	pointWith(now - hours(30), { id: 'gone', annotated: 5 }),
	pointWith(now - hours(2), { id: 'gone', approved: 5 }),
];
const history = historyOf([...all.flatMap(({ points }) => points), ...gone]);
const report: Report = reportOf({ scope: project, jobs, history, since: now - days(1), now });

describe('reportOf', () => {
	it('lists changes, largest first, including jobs that are gone', () => {
		expect(
			report.moves.map(({ key, annotated, approved, rejected }) => [key, annotated, approved, rejected]),
		).toEqual([
			['approved', 0, 29, 1],
			['annotated', 20, 0, 0],
			['gone', 0, 5, 0],
		]);
	});

	it('lists the work of each person', () => {
		expect(report.people).toEqual([
			{ person: 'rita@x', annotated: 0, approved: 29, rejected: 1, pace: null },
			{
				person: 'ann@x',
				annotated: 20,
				approved: 0,
				rejected: 0,
				pace: { imagesPerHour: 20, images: 20, time: hours(1) },
			},
		]);
	});

	it('counts a person once, in the most frequent spelling', () => {
		const spelled = ['Ann@X', 'ann@x', 'ann@x'].map((labeler, index) =>
			jobOf(`s${index}`, 5, annotating, { labeler, reviewer: null }),
		);
		const { people } = reportOf({
			scope: project,
			jobs: spelled.map(({ job }) => job),
			history: historyOf(spelled.flatMap(({ points }) => points)),
			since: now - days(1),
			now,
		});
		expect(people.map(({ person, annotated }) => [person, annotated])).toEqual([['ann@x', 60]]);
	});

	it('lists stuck jobs, and jobs that wait for review', () => {
		const waiting = (rows: Report['stuck']) =>
			rows.map(({ job, images, idle }) => [job.id, images, Math.floor((idle ?? 0) / hours(1))]);
		expect(waiting(report.stuck)).toEqual([
			['stuck', 60, 79],
			['waits', 100, 25],
		]);
		expect(waiting(report.toReview)).toEqual([['waits', 100, 25]]);
	});

	it('has no data about time without observation', () => {
		const first = reportOf({ scope: project, jobs, history: new Map(), since: now - days(1), now });
		expect(first).toMatchObject({ begins: null, moves: [], people: [], stuck: [] });
		expect(first.toReview).toMatchObject([{ idle: null }]);
	});
});

describe('reportRecord', () => {
	it('is plain data, with times and names', () => {
		expect(JSON.parse(JSON.stringify(reportRecord(report)))).toMatchObject({
			workspace: 'acme',
			project: 'warehouse',
			since: new Date(now - days(1)).toISOString(),
			until: new Date(now).toISOString(),
			historyBegins: new Date(now - hours(90)).toISOString(),
			moved: [
				{
					id: 'approved',
					name: 'Job approved',
					stage: 'rework',
					isNew: false,
					became: 'rework',
					approved: 29,
				},
				{ id: 'annotated', stage: 'annotating', annotated: 20, became: null },
				{ id: 'gone', name: null, isGone: true, approved: 5 },
			],
			people: [{ person: 'rita@x', estimatedImagesPerHour: null }, { estimatedImagesPerHour: 20 }],
			stuck: [{ id: 'stuck', labeler: 'ann@x', images: 60, idleSeconds: 79.95 * 3600 }, { id: 'waits' }],
			toReview: [{ id: 'waits', reviewer: 'rita@x' }],
		});
	});
});

describe('reportMarkdown', () => {
	it('has a heading and a table for each section', () => {
		const lines = reportMarkdown(report, true).split('\n');
		expect(lines.slice(0, 16)).toEqual([
			'# acme/warehouse',
			'',
			'2026-11-23 09:00 to 2026-11-24 09:00',
			'',
			'- Approved: 34 images in 2 jobs',
			'- Annotated: 20 images in 1 job; 1 job sent back',
			'- Stuck: 2 jobs with 160 images waiting; longest: 3 days, Job stuck',
			'- To review: 1 job with 100 images waiting; longest: 25 h, Job waits',
			'',
			'## Changes',
			'',
			'34 approved, 1 sent back, 20 annotated',
			'',
			'| Job | Labeler | Annotated | Approved | Rejected | Stage |',
			'| --- | --- | ---: | ---: | ---: | --- |',
			'| Job approved | bob@x | - | 29 | 1 | rework |',
		]);
		expect(lines).toContain('| ann@x | 20 | ~20 images/h | - | - |');
		expect(lines).toContain('| gone | - | - | 5 | - | gone |');
		expect(lines).toContain('| Job stuck | ann@x | annotating | 60 | 3 days |');
		expect(lines.filter((line) => line.startsWith('#'))).toEqual([
			'# acme/warehouse',
			'## Changes',
			'## People',
			'## Stuck',
			'## To review',
		]);
	});

	it('says when a section is empty, and when the history starts later', () => {
		const empty = reportMarkdown(
			reportOf({ scope: project, jobs: [], history: new Map(), since: now - days(1), now }),
			true,
		);
		expect(empty).toContain('\nHistory begins 2026-11-24 09:00; earlier changes are not known.\n');
		expect(empty).toMatch(
			/\n- Approved: no images\n- Annotated: no images\n- Stuck: no jobs\n- To review: no jobs\n$/,
		);
		expect(empty).not.toContain('| --- |');
	});

	it('fits into a chat message with any number of rows', () => {
		const many = (count: number, length: number): Report => {
			const rows = Array.from({ length: count }, (_, index) =>
				jobOf(`${index}`, 30, [{ annotated: 1 }, { annotated: 100 }], { name: 'N'.repeat(length) }),
			);
			return reportOf({
				scope: project,
				jobs: rows.map(({ job }) => job),
				history: historyOf(rows.flatMap(({ points }) => points)),
				since: now - days(2),
				now,
			});
		};
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(400), (count, length) => {
				expect(reportMarkdown(many(count, length), false).length).toBeLessThanOrEqual(4000);
			}),
		);
		expect(reportMarkdown(many(60, 20), false)).toContain('\n\nand 50 more\n');
		expect(reportMarkdown(many(60, 100), false)).toMatch(/\n\nand 5\d more\n/);
		expect(reportMarkdown(many(60, 20), true)).not.toContain(' more\n');
	});

	it('marks jobs that are new', () => {
		const fresh = jobOf('fresh', 2, [{}], { created: now - hours(3) });
		const text = reportMarkdown(
			reportOf({
				scope: project,
				jobs: [fresh.job],
				history: historyOf(fresh.points),
				since: now - days(1),
				now,
			}),
			true,
		);
		expect(text).toContain('| to-start, new |');
	});

	it('escapes untrusted names', () => {
		const odd = jobOf('odd', 30, [{ annotated: 1 }, { annotated: 2 }], {
			name: '**a** | <b> `c` [d](e) _f_ \\| #g ![h](i)',
		});
		const text = reportMarkdown(
			reportOf({
				scope: project,
				jobs: [odd.job],
				history: historyOf(odd.points),
				since: now - days(1),
				now,
			}),
			true,
		);
		expect(text).toContain(
			'| \\*\\*a\\*\\* \\| \\<b\\> \\`c\\` \\[d\\](e) \\_f\\_ \\\\\\| \\#g \\!\\[h\\](i) |',
		);
	});
});
