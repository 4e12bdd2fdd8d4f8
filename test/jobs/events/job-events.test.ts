import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventRecord, isEventOf, jobEvents, type Look } from '../../../source/jobs/events/job-events.ts';
import type { Job } from '../../../source/jobs/model/job.ts';
import { stageOf } from '../../../source/jobs/model/stage.ts';
import { createMemoryHistory } from '../../../source/jobs/past/history-store.ts';
import { parseFilter } from '../../../source/jobs/triage/filter.ts';
import { noBatchNames } from '../../../source/jobs/triage/job-attributes.ts';
import { jobWith } from '../job-fixture.ts';
import { days, hours, minutes } from '../point-fixture.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const start = Date.UTC(2026, 10, 24, 12);

/** Responses with these jobs, each some time after the start. */
function looksAt(answers: readonly (readonly [after: number, jobs: readonly Job[]])[]): readonly Look[] {
	const store = createMemoryHistory();
	return answers.map(([after, jobs]) => {
		const at = start + after;
		return { jobs, history: store.record(project, jobs, at), at };
	});
}

/** Returns the events of each response after the first, as `job event`. */
const told = (looks: readonly Look[]): readonly (readonly string[])[] =>
	looks
		.slice(1)
		.map((look, index) =>
			jobEvents(looks[index] ?? null, look).map(({ event, after }) => `${after.job.id} ${event}`),
		);

const toStart = jobWith({ id: 'j', annotated: 0, unannotated: 26 });
const annotating = jobWith({ id: 'j', annotated: 3, unannotated: 23 });
const toReview = jobWith({ id: 'j', annotated: 26, unannotated: 0 });
const rework = jobWith({ id: 'j', annotated: 20, unannotated: 0, approved: 4, rejected: 2 });
const done = jobWith({ id: 'j', annotated: 0, unannotated: 0, approved: 26 });

describe('events between two responses', () => {
	it.each<readonly [string, Job, Job, readonly string[]]>([
		['nothing', annotating, annotating, []],
		['work began', toStart, annotating, []],
		['work went on', annotating, { ...annotating, annotated: 5, unannotated: 21 }, []],
		['the last image was annotated', annotating, toReview, ['j review']],
		['all was annotated at once', toStart, toReview, ['j review']],
		['an image was rejected', toReview, rework, ['j rework']],
		['more images were rejected', rework, { ...rework, annotated: 19, rejected: 3 }, []],
		['rejected images were annotated again', rework, { ...rework, annotated: 22, rejected: 0 }, ['j review']],
		['all was approved', toReview, done, ['j done']],
		['all was approved between two looks', annotating, done, ['j done']],
		['images came to a job that was done', done, { ...annotating, approved: 26 }, []],
		['a job was submitted', annotating, { ...annotating, status: 'review' }, ['j review']],
		['a job was returned', { ...annotating, status: 'review' }, annotating, []],
		['a name changed', toReview, { ...toReview, name: 'Dock 4' }, []],
		['the response has no counts', toReview, { ...toReview, annotated: null, unannotated: null }, []],
	])('%s', (_, before, after, events) => {
		expect(
			told(
				looksAt([
					[0, [before]],
					[minutes(1), [after]],
				]),
			),
		).toEqual([events]);
	});

	it('has no event for a new job, nor for one that is gone', () => {
		const other = { ...done, id: 'k' };
		const looks = looksAt([
			[0, [toReview]],
			[minutes(1), [other]],
			[minutes(2), [toReview, other]],
		]);
		expect(told(looks)).toEqual([[], []]);
	});

	it('has no events for the first response', () => {
		const [look] = looksAt([[0, [toReview, { ...done, id: 'k' }]]]);
		expect(jobEvents(null, look ?? expect.fail())).toEqual([]);
	});

	it.each<readonly [string, readonly (readonly [number, readonly Job[]])[], readonly (readonly string[])[]]>([
		[
			'once a day has gone by, and once only',
			[
				[0, [annotating]],
				[hours(23), [annotating]],
				[hours(24), [annotating]],
				[days(2), [annotating]],
			],
			[[], ['j stuck'], []],
		],
		[
			'again, when it went on in between',
			[
				[0, [annotating]],
				[hours(24), [annotating]],
				[hours(25), [{ ...annotating, annotated: 5, unannotated: 21 }]],
				[hours(49), [{ ...annotating, annotated: 5, unannotated: 21 }]],
			],
			[['j stuck'], [], ['j stuck']],
		],
		[
			'once, when a response has no counts',
			[
				[0, [annotating]],
				[hours(24), [annotating]],
				[hours(25), [{ ...annotating, annotated: null, unannotated: null }]],
				[hours(26), [annotating]],
			],
			[['j stuck'], [], []],
		],
		[
			'when it waits for its reviewer',
			[
				[0, [annotating]],
				[hours(1), [toReview]],
				[hours(25), [toReview]],
			],
			[['j review'], ['j stuck']],
		],
		[
			'never, when it was not begun, or is done',
			[
				[0, [toStart, { ...done, id: 'k' }]],
				[days(3), [toStart, { ...done, id: 'k' }]],
			],
			[[]],
		],
	])('a job is stuck %s', (_, answers, events) => {
		expect(told(looksAt(answers))).toEqual(events);
	});

	it('has an event for a job that is the same, when another program recorded more about it', () => {
		const uncounted = jobWith({
			id: 'j',
			annotated: null,
			unannotated: null,
			approved: null,
			rejected: null,
		});
		const looks = looksAt([
			[0, [toReview]],
			[minutes(1), [done]],
		]).map((look) => ({ ...look, jobs: [uncounted] }));
		expect(told(looks)).toEqual([['j done']]);
	});

	it('has the same events, whether jobs and history are shared between responses or copied', () => {
		const some = fc.constantFrom(toStart, annotating, toReview, rework, done);
		const jobs = fc.array(some, { maxLength: 4 }).map((all) => all.map((job, index) => ({ job, index })));
		const answers = fc.array(fc.tuple(fc.nat(days(2)), jobs), { minLength: 2, maxLength: 6 });
		// Equal jobs in equal places are the same objects, as the decoder shares them.
		const shared = new Map<string, Job>();
		const sharedJob = ({ job, index }: { readonly job: Job; readonly index: number }): Job => {
			const key = `${stageOf(job)} ${index}`;
			const known = shared.get(key) ?? { ...job, id: `${index}` };
			shared.set(key, known);
			return known;
		};
		fc.assert(
			fc.property(answers, (all) => {
				let at = 0;
				const looks = looksAt(
					all.map(([later, rows]) => {
						at += later;
						return [at, rows.map(sharedJob)] as const;
					}),
				);
				const copies = looks.map((look) => ({
					...look,
					jobs: look.jobs.map((job) => ({ ...job })),
					history: new Map([...look.history].map(([id, points]) => [id, [...points]])),
				}));
				expect(told(looks)).toEqual(told(copies));
			}),
		);
	});

	it('reports each reached stage once, and a stuck job at most once a day', () => {
		const counts = fc.record({
			annotated: fc.nat(2),
			unannotated: fc.nat(2),
			approved: fc.nat(2),
			rejected: fc.nat(1),
		});
		const answer = fc.record({
			after: fc.nat(days(12)),
			jobs: fc
				.tuple(counts, counts)
				.map((all) => all.map((one, index) => jobWith({ ...one, id: `${index}` }))),
		});
		fc.assert(
			fc.property(fc.uniqueArray(answer, { selector: ({ after }) => after, maxLength: 12 }), (answers) => {
				const inOrder = answers.toSorted((one, other) => one.after - other.after);
				const looks = looksAt(inOrder.map(({ after, jobs }) => [after, jobs] as const));
				const stuckAt = new Map<string, number>();
				for (const [index, look] of looks.entries()) {
					const before = looks[index - 1] ?? null;
					const events = jobEvents(before, look);
					expect(new Set(events.map(({ after: { job } }) => job.id)).size).toBe(events.length);
					for (const { event, before: was, after: is } of events) {
						const [old, stage] = [stageOf(was.job), stageOf(is.job)];
						if (event !== 'stuck') expect(stage).not.toBe(old);
						else {
							expect(stage).toBe(old);
							expect(look.at - (stuckAt.get(is.job.id) ?? 0)).toBeGreaterThanOrEqual(days(1));
							stuckAt.set(is.job.id, look.at);
						}
					}
					// An equal response has no events.
					expect(jobEvents(look, look)).toEqual([]);
				}
			}),
		);
	});
});

describe('the events of a view', () => {
	it.each([
		['', true],
		['stage:annotating', true],
		['stage:review', true],
		['stage:done', false],
		['labeler:lenny', true],
		['labeler:ann', false],
		['stuck:yes', false],
	])('“%s” hears of a job of lenny’s that reaches review: %s', (text, isHeard) => {
		const [before = null, after = expect.fail()] = looksAt([
			[0, [annotating]],
			[minutes(1), [toReview]],
		]);
		const { filter } = parseFilter(text);
		const [event = expect.fail()] = jobEvents(before, after);
		expect(isEventOf(event, filter, noBatchNames)).toBe(isHeard);
	});

	it('“stuck:yes” includes a job that gets stuck', () => {
		const [before = null, after = expect.fail()] = looksAt([
			[0, [annotating]],
			[days(1), [annotating]],
		]);
		const [event = expect.fail()] = jobEvents(before, after);
		expect(isEventOf(event, parseFilter('stuck:yes').filter, noBatchNames)).toBe(true);
	});
});

it('tells other programs the event, the time and the job', () => {
	const [before = null, after = expect.fail()] = looksAt([
		[0, [annotating]],
		[minutes(1), [toReview]],
	]);
	expect(eventRecord(jobEvents(before, after)[0] ?? expect.fail())).toMatchObject({
		event: 'review',
		at: '2026-11-24T12:01:00.000Z',
		job: { id: 'j', stage: 'to-review', annotated: 26 },
	});
});
