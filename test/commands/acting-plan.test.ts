import { expect, it } from 'vitest';
import { type ActingRow, actingPlan, resultText } from '../../source/commands/acting-plan.ts';
import type { ActionWish } from '../../source/jobs/acting/action-plan.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const ref = { workspace: 'acme', project: 'warehouse' };

const wish = (choice: 'labeler' | 'reviewer', person: string): ActionWish => ({
	...{ choice, person, instructions: '', percents: '', include: 'approved' },
});

it('counts a person once who gets the mail of two changes', () => {
	const job = jobWith({ labeler: 'ann@x.org', reviewer: 'rita@x.org' });
	const project = { ref, named: [job], all: [job], askedAt: 0 };
	const plan = actingPlan([wish('labeler', 'bob@x.org'), wish('reviewer', 'BOB@x.org')], [project]);
	expect([plan.mails, plan.mailed]).toEqual([2, ['BOB@x.org']]);
	expect(plan.actions.map(({ action }) => action.kind)).toEqual(['labeler', 'reviewer']);
});

it('plans changes of 50,000 jobs without comparing each with each', () => {
	const named = Array.from({ length: 50_000 }, (_, index) => jobWith({ id: `job-${index}` }));
	const begun = performance.now();
	const { actions } = actingPlan([wish('labeler', 'bob@x.org')], [{ ref, named, all: named, askedAt: 0 }]);
	expect(actions).toHaveLength(50_000);
	expect(performance.now() - begun).toBeLessThan(3000);
});

it('prints the column WHY only for a result that has a reason', () => {
	const job = jobWith({ labeler: 'ann@x.org' });
	const [call] = actingPlan(
		[wish('labeler', 'bob@x.org')],
		[{ ref, named: [job], all: [job], askedAt: 0 }],
	).actions;
	if (call === undefined) throw new Error('nothing is planned');
	const done = (note: string | null): ActingRow => ({
		...call,
		progress: { state: 'done', seen: null, note },
	});
	expect(resultText([done(null)])).not.toContain('WHY');
	expect(resultText([done(null), done('was so before')])).toMatch(/ WHY\n.+\n.+was so before\n$/);
});
