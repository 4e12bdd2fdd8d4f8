import { expect, it } from 'vitest';
import { withTeamMembers } from '../../../source/jobs/assign/teams.ts';

const teams = { night: ['a@x', 'b@x'], 'late ones': ['b@x', 'c@x'] };
const people = (...names: readonly string[]) =>
	names.map((name) => {
		const [person = '', weight = '1'] = name.split('=');
		return { person, weight: Number(weight) };
	});

it.each([
	[people('@night'), people('a@x', 'b@x')],
	[people('@NIGHT=3'), people('a@x=3', 'b@x=3')],
	[people('@night', '@late ones'), people('a@x', 'b@x', 'c@x')],
	[people('@night=2', 'B@x=5', 'd@x'), people('a@x=2', 'B@x=5', 'd@x')],
	[people('@day', 'a@x'), people('@day', 'a@x')],
	[[], []],
])('%j means %j', (typed, expected) => {
	expect(withTeamMembers(typed, teams)).toEqual(expected);
});
