import { expect, it } from 'vitest';
import { withTeamsInSplit, withTeamsSelected } from '../../../source/config/arguments/team-selection.ts';
import { emptySplit } from '../../../source/jobs/assign/split-draft.ts';

const splitOver = (person: string) => ({
	what: { kind: 'split', split: { ...emptySplit, people: [{ person, weight: 1 }] } } as const,
	isDryRun: false,
	isAgain: false,
	onFailure: 'stop' as const,
});

it('splits over the people of a team', () => {
	expect(withTeamsInSplit(splitOver('@night'), { night: ['a@x', 'b@x'] }).what).toMatchObject({
		split: { people: [{ person: 'a@x' }, { person: 'b@x' }] },
	});
});

it.each([
	[{ night: ['a@x'] }, 'did you mean @night?'],
	[{ other: ['a@x'] }, 'there are: @other'],
	[{}, 'add it to "teams" in the configuration file'],
])('refuses a team that is none of %j', (teams, hint) => {
	expect(() => withTeamsInSplit(splitOver('@nigth'), teams)).toThrow(
		expect.objectContaining({ message: '--split: unknown team “@nigth”', hint }),
	);
});

it('refuses a filter with a team that is unknown, and near one', () => {
	const selection = { filter: 'labeler:@nigth left>3', sort: null };
	expect(() => withTeamsSelected(selection, { night: ['a@x'], day: [] })).toThrow(
		expect.objectContaining({
			message: 'Unknown team "@nigth". Did you mean @night?',
			hint: 'there are: @night, @day',
		}),
	);
});
