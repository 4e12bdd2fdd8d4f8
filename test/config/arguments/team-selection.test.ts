import { expect, it } from 'vitest';
import { withTeamsInSplit, withTeamsSelected } from '../../../source/config/arguments/team-selection.ts';
import { emptySplit } from '../../../source/jobs/assign/split-draft.ts';

const splitOver = (person: string) => ({
	what: { kind: 'split', split: { ...emptySplit, people: [{ person, weight: 1 }] } } as const,
	isDryRun: false,
	isAgain: false,
	onFailure: 'stop' as const,
});

it('splits across the members of a team', () => {
	expect(withTeamsInSplit(splitOver('@night'), { night: ['a@x', 'b@x'] }).what).toMatchObject({
		split: { people: [{ person: 'a@x' }, { person: 'b@x' }] },
	});
});

it.each([
	[{ night: ['a@x'] }, 'did you mean @night?'],
	[{ other: ['a@x'] }, 'there are: @other'],
	[{}, 'add it to "teams" in the configuration file'],
])('rejects a team that is not one of %j', (teams, hint) => {
	expect(() => withTeamsInSplit(splitOver('@nigth'), teams)).toThrow(
		expect.objectContaining({ message: '--split: unknown team “@nigth”', hint }),
	);
});

it('rejects a filter with a misspelled team', () => {
	const selection = { filter: 'labeler:@nigth left>3', sort: null };
	expect(() => withTeamsSelected(selection, { night: ['a@x'], day: [] })).toThrow(
		expect.objectContaining({
			message: 'Unknown team “@nigth”. Did you mean @night?',
			hint: 'there are: @night, @day',
		}),
	);
});
