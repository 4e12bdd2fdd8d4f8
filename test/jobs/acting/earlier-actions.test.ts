import { describe, expect, it } from 'vitest';
import { type ActionChoice, actionChoices } from '../../../source/jobs/acting/action-choice.ts';
import type { KnownAction } from '../../../source/jobs/acting/action-journal.ts';
import { earlierIn } from '../../../source/jobs/acting/earlier-actions.ts';
import { actingReducer } from '../../../source/state/acting.ts';
import { initialActing } from '../../../source/state/acting-state.ts';
import { offerIn } from '../../../source/state/choose-action.ts';
import { planOfActing } from '../../../source/state/plan-of-acting.ts';
import { jobWith } from '../job-fixture.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const before: KnownAction = {
	...{ id: '1', project, jobId: 'a', merge: null, name: 'A', kind: 'labeler', does: 'reassign' },
	...{ sentAt: 0, state: 'unconfirmed' },
};
const status = { labeler: 'ann@x.org', reviewer: 'rita@x.org', instructionsText: 'Old.', annotated: 3 };
const job = jobWith({ id: 'a', name: 'A', status: 'something new', approved: 2, ...status });
const other = { ...job, id: 'b', name: 'B' };

const warningsFor = (choice: ActionChoice, actions: readonly KnownAction[], jobs = [job]): string => {
	const earlier = earlierIn(project, actions, 'see u');
	const opened = actingReducer(initialActing, { type: 'opened', jobs, earlier });
	const chosen = actingReducer(opened, { type: 'chosen', choice, instructions: 'New.' });
	return planOfActing({ ...chosen, fields: { ...chosen.fields, person: 'new@x.org' } }).warnings.join('\n');
};

describe('earlier, unconfirmed actions', () => {
	it.each(actionChoices)('are warned of before every action: %s', (choice) => {
		expect(warningsFor(choice, [before])).toMatch(
			/An earlier action on “A”, sent .+, is unconfirmed \(see u\)\./,
		);
		expect(warningsFor(choice, [{ ...before, jobId: 'other' }])).not.toContain('unconfirmed');
	});

	it('are counted when there are several', () => {
		const actions = [before, { ...before, id: '2', jobId: 'b' }];
		expect(warningsFor('submit', actions, [job, other])).toContain(
			'2 earlier actions are unconfirmed (see u).',
		);
	});

	it('hold back jobs whose images may have been added, and say where to look', () => {
		const earlier = earlierIn(project, [{ ...before, kind: 'accept' }], 'see u');
		const reason = 'an earlier attempt may have added the images; see u';
		expect(offerIn({ jobs: [job], isMissing: false, earlier }, 'accept').reason).toBe(reason);
		expect(offerIn({ jobs: [job, other], isMissing: false, earlier }, 'accept').reason).toBeNull();
		expect(offerIn({ jobs: [], isMissing: false, earlier }, 'accept').reason).toBe('no job is chosen');
	});
});
