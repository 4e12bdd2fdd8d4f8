import { describe, expect, it } from 'vitest';
import { initialActing } from '../../source/state/acting-state.ts';
import { planOfActing } from '../../source/state/plan-of-acting.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const action = { kind: 'labeler', email: 'ann@x.org' } as const;
const jobOfBob = (id: string) => jobWith({ id, labeler: 'bob@x.org' });
const one = jobOfBob('one');
const two = jobOfBob('two');
const three = jobOfBob('three');

describe('planOfActing', () => {
	it('undoes what was not changed since, on the jobs as they were read again', () => {
		const now = [jobWith({ ...one, annotated: 3 }), jobWith({ ...two, labeler: 'cleo@x.org' }), three];
		const plan = planOfActing({
			...initialActing,
			isUndoing: true,
			undo: [one, two, three].map((job) => ({ job, action })),
			jobs: now,
			gone: new Set(['three']),
		});
		expect(plan.actions).toEqual([{ job: now[0], action }]);
		expect(plan.leftOut.map(({ job, reason }) => [job.id, reason])).toEqual([
			['two', 'the labeler was changed since, to cleo@x.org'],
			['three', 'the job is gone'],
		]);
	});

	it.each([
		['nothing changed since', {}, ['labeler', 'submit'], []],
		['the labeler was restored since', { labeler: 'ann@x.org' }, ['submit'], []],
		['it was submitted since', { status: 'review' }, ['labeler'], []],
		[
			'both were restored since',
			{ labeler: 'ann@x.org', status: 'review' },
			[],
			['ann@x.org has it already'],
		],
		[
			'another labeler has it',
			{ labeler: 'cleo@x.org' },
			[],
			['the labeler was changed since, to cleo@x.org'],
		],
	])('undoes a return to another labeler when %s', (_, changes, kinds, reasons) => {
		const plan = planOfActing({
			...initialActing,
			isUndoing: true,
			undo: [action, { kind: 'submit' } as const].map((undo) => ({ job: one, action: undo })),
			jobs: [jobWith({ ...one, ...changes })],
		});
		expect(plan.actions.map((planned) => planned.action.kind)).toEqual(kinds);
		expect(plan.leftOut.map(({ reason }) => reason)).toEqual(reasons);
	});
});
