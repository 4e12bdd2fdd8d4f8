import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobAction } from '../../../source/jobs/acting/job-action.ts';
import { whatIsSeen } from '../../../source/jobs/acting/seen-effect.ts';
import type { Job } from '../../../source/jobs/model/job.ts';
import { jobWith } from '../job-fixture.ts';

const before = jobWith({
	...{ labeler: 'ann@x.org', reviewer: 'rita@x.org', instructionsText: 'Old.' },
	...{ numImages: 10, annotated: 4, unannotated: 0, approved: 6, rejected: 0 },
});
const accept: JobAction = {
	...{ kind: 'accept', include: 'approved' },
	counts: { train: 4, valid: 1, test: 1 },
};
const approve: JobAction = { kind: 'review', status: 'approved' };
const back: JobAction = { kind: 'return', labeler: 'bob@x.org' };

describe('whatIsSeen', () => {
	it.each([
		['labeler', { kind: 'labeler', email: 'BOB@x.org' }, {}, { labeler: 'bob@x.org' }, 'done'],
		['labeler', { kind: 'labeler', email: 'bob@x.org' }, {}, {}, 'not-done'],
		['labeler', { kind: 'labeler', email: 'bob@x.org' }, {}, { labeler: 'eve@x.org' }, 'unclear'],
		['labeler', { kind: 'labeler', email: 'ann@x.org' }, {}, {}, 'unclear'],
		['reviewer', { kind: 'reviewer', email: 'bob@x.org' }, {}, { reviewer: null }, 'unclear'],
		['instructions', { kind: 'instructions', text: 'New.' }, {}, { instructionsText: 'New. ' }, 'done'],
		['instructions', { kind: 'instructions', text: 'New.' }, {}, {}, 'not-done'],
		['instructions', { kind: 'instructions', text: 'New.' }, {}, { instructionsText: 'x' }, 'unclear'],
		['submit', { kind: 'submit' }, {}, { status: 'review' }, 'done'],
		['submit', { kind: 'submit' }, {}, {}, 'not-done'],
		['submit', { kind: 'submit' }, {}, { status: 'other' }, 'unclear'],
		['submit', { kind: 'submit' }, { status: null }, { status: null }, 'unclear'],
		['return', { kind: 'return', labeler: null }, { status: 'review' }, {}, 'done'],
		['return', back, { status: 'review' }, { labeler: 'bob@x.org' }, 'done'],
		['return', back, { status: 'review' }, {}, 'unclear'],
		['return', back, { status: 'review' }, { status: 'review' }, 'not-done'],
		['approve', approve, {}, { annotated: 0, approved: 10 }, 'done'],
		['approve', approve, {}, {}, 'not-done'],
		['approve', approve, {}, { annotated: 2, approved: 8 }, 'unclear'],
		['approve', approve, { annotated: 0 }, { annotated: 0 }, 'unclear'],
		['accept', accept, {}, { numImages: 4, approved: 0 }, 'done'],
		['accept', accept, {}, {}, 'not-yet'],
		['accept', accept, {}, { numImages: 4, annotated: 0, approved: 4 }, 'unclear'],
		['accept', accept, {}, { numImages: 7, approved: 3 }, 'unclear'],
		['unassign', { kind: 'unassign' }, {}, {}, 'not-done'],
		['unassign', { kind: 'unassign' }, {}, { numImages: 0, annotated: 0, approved: 0 }, 'unclear'],
	] as const)('%s %o: %o → %o is %s', (_, action, was, is, effect) => {
		const seen = whatIsSeen(action, { ...before, ...was }, { ...before, ...is });
		expect(seen.effect).toBe(effect);
		expect(seen.sentence).toMatch(/^[A-Z0-9].*\.$/);
	});

	it('treats a missing job as an effect only of moving it to unassigned', () => {
		expect(whatIsSeen({ kind: 'unassign' }, before, null).effect).toBe('done');
		expect(whatIsSeen(accept, before, null).effect).toBe('unclear');
	});

	it('never treats an unchanged job as an effect, nor as a sign that images were not added', () => {
		const count = fc.nat({ max: 50 });
		const job: fc.Arbitrary<Job> = fc
			.record({ status: fc.constantFrom('assigned', 'review', null), numImages: count, approved: count })
			.map((changes) => ({ ...before, ...changes }));
		const action = fc.constantFrom<JobAction>(
			...[accept, approve, back, { kind: 'submit' as const }, { kind: 'unassign' as const }],
		);
		fc.assert(
			fc.property(job, action, (same, sent) => {
				const { effect } = whatIsSeen(sent, same, same);
				expect(effect).not.toBe('done');
				if (sent.kind === 'accept') expect(effect).toBe('not-yet');
			}),
		);
	});
});
