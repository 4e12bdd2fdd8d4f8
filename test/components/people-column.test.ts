import { expect, it } from 'vitest';
import { peopleColumn } from '../../source/components/people-column.ts';

const people = ['lena.ortiz@acme.example', 'oskar@labelworks.example', 'oskar@acme.example'].map(
	(person) => ({
		person,
		note: '7 jobs · 292 left',
	}),
);

it.each([
	[60, ['lena.ortiz@acme.example ', 'oskar@labelworks.example', 'oskar@acme.example      ']],
	[34, ['lena.ortiz@…   ', 'oskar@lab…ample', 'oskar@acm…ample']],
])('shortens addresses before workloads, %i columns wide', (width, shown) => {
	const address = peopleColumn(people, width);
	const labels = people.map(({ person }) => address(person));
	expect(labels.map((label) => label.length + 2 + 17 <= width)).toEqual([true, true, true]);
	expect(new Set(labels).size).toBe(3);
	expect(labels.map((label) => label.trimEnd())).toEqual(shown.map((label) => label.trimEnd()));
});

it('leaves people readable beside a long note', () => {
	const reviewer = { person: 'ravi.s@acme.example', note: '10 jobs · 349 to review · usual reviewer' };
	const address = peopleColumn([reviewer, ...people], 42);
	expect(address('lena.ortiz@acme.example').trimEnd()).toBe('lena.ortiz@…');
	expect(address('ravi.s@acme.example').trimEnd()).toBe('ravi.s@…');
});
