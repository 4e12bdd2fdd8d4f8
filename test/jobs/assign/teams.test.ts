import { expect, it } from 'vitest';
import { teamMistake, withTeamMembers, withTeamsInFilter } from '../../../source/jobs/assign/teams.ts';

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

it.each([
	['labeler:@night', 'labeler:a@x,b@x'],
	['-reviewer=@night left>3', '-reviewer=a@x,b@x left>3'],
	['labeler:d@x,@night', 'labeler:d@x,a@x,b@x'],
	['labeler:"@late ones"', 'labeler:b@x,c@x'],
	['-labeler:d@x,"@LATE ONES" left>3', '-labeler:d@x,b@x,c@x left>3'],
	['name:"@ home" labeler:"@late" "@night"', 'name:"@ home" labeler:"@late" "@night"'],
	['labeler:@acme.example @night a@night', 'labeler:@acme.example @night a@night'],
])('the filter %s is %s', (filter, expected) => {
	expect(withTeamsInFilter(filter, teams)).toBe(expected);
});

it.each([
	['labeler:@nigth', { at: 8, message: 'Unknown team "@nigth". Did you mean @night?' }],
	['left>3 reviewer=@night,@nihgt', { at: 23, message: 'Unknown team "@nihgt". Did you mean @night?' }],
	['labeler:"@lte ones"', { at: 8, message: 'Unknown team "@lte ones". Did you mean @late ones?' }],
	['labeler:@NIGHT', null],
	['labeler:"@late ones"', null],
	['labeler:@acme labeler:@nigth.example a@nigth', null],
])('the teams of the filter %s: %j', (filter, mistake) => {
	expect(teamMistake(filter, teams)).toEqual(mistake);
});
