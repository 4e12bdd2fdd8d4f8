import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchEvents } from '../../../source/jobs/events/watch-events.ts';
import { jobWith } from '../job-fixture.ts';

const now = Date.UTC(2026, 10, 24, 12);
const one = jobWith({ id: 'one' });
const two = jobWith({ id: 'two' });
const counts = { numImages: 26, annotated: 3, unannotated: 23, approved: 0, rejected: 0 };

describe('what changed between two lists', () => {
	it.each([
		['nothing', [one, two], [one, two], []],
		['their order alone', [one, two], [two, one], []],
		[
			'the order of fields alone',
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
		const found = watchEvents(before, after, now);
		expect(found).toMatchObject(events);
		expect(found).toHaveLength(events.length);
		for (const { at } of found) expect(at).toBe('2026-11-24T12:00:00.000Z');
	});

	it('leads from one list to the other', () => {
		const job = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), annotated: fc.nat(3) }).map(jobWith);
		const jobs = fc.uniqueArray(job, { selector: ({ id }) => id });
		fc.assert(
			fc.property(jobs, jobs, (before, after) => {
				const list = new Map(before.map(({ id, annotated }) => [id, annotated]));
				for (const { event, job: seen } of watchEvents(before, after, now)) {
					const id = String(seen['id']);
					if (event === 'gone') list.delete(id);
					else list.set(id, Number(seen['annotated']));
				}
				expect(list).toEqual(new Map(after.map(({ id, annotated }) => [id, annotated])));
			}),
		);
	});
});
