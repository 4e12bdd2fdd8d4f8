import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filterValue } from '../../../source/jobs/triage/filter-words.ts';
import { teamMistake, withTeamsInFilter } from '../../../source/jobs/triage/teams-in-filter.ts';
import { textKey } from '../../../source/text/same-text.ts';

const teams = {
	night: ['a@x', 'b@x'],
	'late ones': ['b@x', 'c@x'],
	'day:1 (EU)': ['d@x'],
	q: ['o"b@x'],
};

it.each([
	['labeler:@night', 'labeler:a@x,b@x'],
	['-reviewer=@night left>3', '-reviewer=a@x,b@x left>3'],
	['labeler:d@x,@night', 'labeler:d@x,a@x,b@x'],
	['labeler:"@late ones"', 'labeler:b@x,c@x'],
	['-labeler:d@x,"@LATE ONES" left>3', '-labeler:d@x,b@x,c@x left>3'],
	['name:"@ home" labeler:"@late" "@night"', 'name:"@ home" labeler:"@late" "@night"'],
	['labeler:@acme.example @night a@night', 'labeler:@acme.example @night a@night'],
	['name:"x:@night,@night" labeler:@q,', 'name:"x:@night,@night" labeler:"o\\"b@x",'],
	['labeler:"@day:1 (EU)",@night:2,@night', 'labeler:d@x,@night:2,a@x,b@x'],
	['labeler:"@night', 'labeler:a@x,b@x'],
])('the filter %s is %s', (filter, expected) => {
	expect(withTeamsInFilter(filter, teams)).toBe(expected);
});

it.each([
	['labeler:@nigth', { at: 8, message: 'Unknown team “@nigth”. Did you mean @night?' }],
	['left>3 reviewer=@night,@nihgt', { at: 23, message: 'Unknown team “@nihgt”. Did you mean @night?' }],
	['labeler:"@lte ones"', { at: 8, message: 'Unknown team “@lte ones”. Did you mean @late ones?' }],
	['labeler:@NIGHT', null],
	['labeler:"@lte ones', null],
	['labeler:"@late ones"', null],
	['labeler:@acme labeler:@nigth.example a@nigth', null],
])('the teams of the filter %s: %j', (filter, mistake) => {
	expect(teamMistake(filter, teams)).toEqual(mistake);
});

it('replaces a team of any name as a filter writes it', () => {
	const sign = fc.constantFrom(...'ab "\\,:=()<>-!@＠é猫');
	const name = fc.string({ unit: sign, minLength: 1, maxLength: 6 }).filter((text) => textKey(text) !== '');
	const place = fc.constantFrom('labeler:', '-reviewer=', 'labeler:z@z,', 'name:"x:@a" person:');
	fc.assert(
		fc.property(name, place, fc.constantFrom('', ',y@y', ' left>3'), (team, before, after) => {
			const text = `${before}${filterValue(`@${team}`)}${after}`;
			expect(withTeamsInFilter(text, { [team]: ['m@x'] })).toBe(`${before}m@x${after}`);
			expect(teamMistake(text, { [team]: ['m@x'] })).toBeNull();
		}),
	);
});
