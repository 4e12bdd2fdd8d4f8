import { expect, it } from 'vitest';
import { eventsLine, eventsText } from '../../../source/jobs/events/event-words.ts';
import type { JobEvent, JobEventName } from '../../../source/jobs/events/job-events.ts';
import { jobWith } from '../job-fixture.ts';

const eventOf = (event: JobEventName, name: string | null = 'Dock 4'): JobEvent => {
	const sight = { job: jobWith({ id: 'j', name }), points: [], at: 0 };
	return { event, before: sight, after: sight };
};

it.each([
	[[], ''],
	[['review'], 'Dock 4 reached review'],
	[['rework'], 'Dock 4 was sent back'],
	[['done'], 'Dock 4 is done'],
	[['stuck'], 'Dock 4 is stuck'],
	[['review', 'review', 'done', 'review'], '3 jobs reached review, 1 is done'],
	[['stuck', 'review', 'rework', 'rework'], '1 job reached review, 2 were sent back, 1 is stuck'],
	[['done', 'done', 'stuck', 'stuck'], '2 jobs are done, 2 are stuck'],
] as const)('%j is told as “%s”', (events, text) => {
	expect(eventsText(events.map((event) => eventOf(event)))).toBe(text);
});

it('names a job without a name by its id, and shortens a long name in the middle', () => {
	expect(eventsText([eventOf('done', null)])).toBe('j is done');
	const long = eventsText([eventOf('done', `${'night shift '.repeat(20)}Job 17`)]);
	expect(long).toMatch(/^night shift .*….* Job 17 is done$/);
	expect(long.length).toBeLessThan(80);
});

it('names all jobs in the log', () => {
	expect(eventsLine([eventOf('done', 'A')])).toBe('A is done');
	expect(eventsLine([eventOf('done', 'A'), eventOf('stuck', 'B')])).toBe('1 job is done, 1 is stuck: A, B');
});
