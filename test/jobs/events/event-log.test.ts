import { expect, it } from 'vitest';
import { createEventLog, entryText, mostEntries } from '../../../source/jobs/events/event-log.ts';

it('keeps the last entries with their times, and notifies listeners', () => {
	let time = 0;
	const log = createEventLog(() => (time += 1));
	let heard = 0;
	const stop = log.subscribe(() => {
		heard += 1;
	});
	for (let count = 0; count < mostEntries + 5; count += 1) log.add('bad', `event ${count}`);
	stop();
	log.add('good', 'the last');
	expect(heard).toBe(mostEntries + 5);
	expect(log.entries()).toHaveLength(mostEntries);
	expect(log.entries().at(-1)).toEqual({
		time: mostEntries + 6,
		first: mostEntries + 6,
		count: 1,
		tone: 'good',
		text: 'the last',
	});
	expect(log.entries()[0]?.text).toBe('event 6');
	expect(log.entries()).toBe(log.entries());
});

it('groups repeated entries, at the position of the last one', () => {
	let time = new Date(2026, 10, 24, 14, 2, 4).getTime();
	const log = createEventLog(() => (time += 1000));
	log.add('bad', 'rate limited (429)');
	log.add('good', 'recovered');
	log.add('bad', 'rate limited (429)');
	log.add('warning', 'recovered');
	log.add('bad', 'rate limited (429)');
	expect(log.entries().map((entry) => `${entry.tone} ${entryText(entry)}`)).toEqual([
		'good recovered',
		'warning recovered',
		'bad rate limited (429) · 3 times since 14:02:05',
	]);
});
