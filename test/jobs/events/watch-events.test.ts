import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeText } from '../../../source/jobs/events/change-words.ts';
import { watchChanges, watchEvent } from '../../../source/jobs/events/watch-events.ts';
import { type Job, jobTitle } from '../../../source/jobs/model/job.ts';
import { jobWith } from '../job-fixture.ts';

const now = Date.UTC(2026, 10, 24, 12);
const watchEvents = (before: readonly Job[], after: readonly Job[]) =>
	watchChanges(before, after).map((change) => watchEvent(change, now));
const one = jobWith({ id: 'one' });
const two = jobWith({ id: 'two' });
const counts = { numImages: 26, annotated: 3, unannotated: 23, approved: 0, rejected: 0 };

describe('changes between two lists', () => {
	it.each([
		['nothing', [one, two], [one, two], []],
		['only their order', [one, two], [two, one], []],
		[
			'only the order of fields',
			[{ ...one, extra: { a: { b: 1, c: 2 }, d: 3 } }],
			[{ ...one, extra: { d: 3, a: { c: 2, b: 1 } } }],
			[],
		],
		['a job that came', [one], [one, two], [{ event: 'new', job: { id: 'two' }, before: null }]],
		['a job that went', [one, two], [two], [{ event: 'gone', job: { id: 'one' }, before: counts }]],
		[
			'a job that went, while another is listed twice',
			[one, two],
			[one, one],
			[{ event: 'gone', job: { id: 'two' }, before: counts }],
		],
		[
			'a count',
			[one],
			[{ ...one, annotated: 5 }],
			[{ event: 'changed', job: { id: 'one', annotated: 5 }, before: counts }],
		],
		[
			'a name',
			[one],
			[{ ...one, name: 'N' }],
			[{ event: 'changed', job: { id: 'one', name: 'N' }, before: counts }],
		],
		[
			'a field that this program does not know',
			[one],
			[{ ...one, extra: { priority: 1 } }],
			[{ event: 'changed', job: { id: 'one', priority: 1 }, before: counts }],
		],
	])('%s', (_, before, after, events) => {
		const found = watchEvents(before, after);
		expect(found).toMatchObject(events);
		expect(found).toHaveLength(events.length);
		for (const { at } of found) expect(at).toBe('2026-11-24T12:00:00.000Z');
	});

	it('turn one list into the other', () => {
		const job = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), annotated: fc.nat(3) }).map(jobWith);
		const jobs = fc.uniqueArray(job, { selector: ({ id }) => id });
		fc.assert(
			fc.property(jobs, jobs, (before, after) => {
				const list = new Map(before.map(({ id, annotated }) => [id, annotated]));
				for (const { event, job: seen } of watchEvents(before, after)) {
					const id = String(seen['id']);
					if (event === 'gone') list.delete(id);
					else list.set(id, Number(seen['annotated']));
				}
				expect(list).toEqual(new Map(after.map(({ id, annotated }) => [id, annotated])));
			}),
		);
	});
});

it.each([
	['new, now annotating, 3 of 26 annotated, 23 left', [], [one]],
	['left the list', [one], []],
	[
		'2 more annotated, now annotating, 5 of 26 annotated, 21 left',
		[one],
		[{ ...one, annotated: 5, unannotated: 21 }],
	],
	['changed, now annotating, 3 of 26 annotated, 23 left', [one], [{ ...one, labeler: 'else@x.io' }]],
])('a change in words: %s', (words, before, after) => {
	expect(watchChanges(before, after).map(changeText)).toEqual([`${jobTitle(one)}: ${words}`]);
});
