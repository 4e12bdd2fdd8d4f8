import { describe, expect, it } from 'vitest';
import { idleText, isStuck, unchangedSince } from '../../../source/jobs/past/history-stuck.ts';
import { spanText } from '../../../source/text/span-text.ts';
import { jobWith } from '../job-fixture.ts';
import { days, hours, minutes, pointWith } from '../point-fixture.ts';

const annotating = jobWith({ annotated: 3, unannotated: 23 });
const seen = [pointWith(0, {}), pointWith(hours(1), { annotated: 3 })];

describe('an idle job', () => {
	it.each([
		['26 hours after the last change', annotating, seen, hours(27), true, '26 h'],
		['a little before a day', annotating, seen, hours(24.9), false, '23 h'],
		['half an hour after', annotating, seen, hours(1.5), false, null],
		['four days after', annotating, seen, days(4.5), true, '4 days'],
		['seen once, long ago', annotating, seen.slice(1), hours(27), true, '26 h'],
		[
			'seen once, just now, however old it is',
			annotating,
			[pointWith(hours(27), {})],
			hours(27),
			false,
			null,
		],
		['never seen', annotating, [], days(30), false, null],
		['not begun', jobWith({ annotated: 0, unannotated: 26 }), seen, days(4), false, null],
		['done', jobWith({ annotated: 0, unannotated: 0, approved: 26 }), seen, days(4), false, null],
		['waiting for review', jobWith({ unannotated: 0 }), seen, hours(27), true, '26 h'],
		['sent back', jobWith({ rejected: 2 }), seen, hours(27), true, '26 h'],
		['seen by a clock that was ahead', annotating, seen, 0, false, null],
	])('%s', (_, job, points, now, stuck, text) => {
		expect([isStuck(job, points, now), idleText(job, points, now)]).toEqual([stuck, text]);
	});

	it('is idle since the first of several equal points', () => {
		const again = [...seen, pointWith(hours(2), { annotated: 3 }), pointWith(hours(3), { annotated: 3 })];
		expect(unchangedSince(again)).toBe(hours(1));
		expect(unchangedSince(again.slice(2))).toBe(hours(2));
	});
});

it.each([
	[-5, 'under a minute'],
	[minutes(0.99), 'under a minute'],
	[minutes(1), '1 min'],
	[minutes(45.9), '45 min'],
	[hours(1), '1 h'],
	[hours(47.9), '47 h'],
	[hours(48), '2 days'],
	[days(3), '3 days'],
])('spanText(%d) is %s', (span, text) => {
	expect(spanText(span)).toBe(text);
});
