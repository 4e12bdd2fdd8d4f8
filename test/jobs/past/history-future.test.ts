import { expect, it } from 'vitest';
import { noHistory } from '../../../source/jobs/past/history.ts';
import { isFuture, withoutFuture } from '../../../source/jobs/past/history-future.ts';
import { historyOf, hours, minutes, pointWith } from '../point-fixture.ts';

const now = 1_700_000_000_000;
const past = pointWith(now - hours(1), { annotated: 1 });
const future = pointWith(now + hours(3), { annotated: 2 });

it.each([
	[-hours(1), false],
	[minutes(9), false],
	[minutes(11), true],
])('a time %d ms from now is from the future: %s', (span, expected) => {
	expect(isFuture(now + span, now)).toBe(expected);
});

it('sets points in the future aside, and jobs without other points', () => {
	const other = pointWith(now + hours(3), { id: 'other' });
	const split = withoutFuture({ history: historyOf([past, future, other]), aside: [] }, now);
	expect(split).toEqual({ history: historyOf([past]), aside: [future, other] });
});

it('restores them when they are no longer in the future', () => {
	const split = withoutFuture({ history: historyOf([past]), aside: [future] }, now + hours(3));
	expect(split).toEqual({ history: historyOf([past, future]), aside: [] });
});

it('keeps everything else unchanged', () => {
	const history = historyOf([past]);
	expect(withoutFuture({ history, aside: [] }, now).history).toBe(history);
	expect(withoutFuture({ history: noHistory, aside: [] }, now).history).toBe(noHistory);
});
