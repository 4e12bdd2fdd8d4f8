import { describe, expect, it } from 'vitest';
import { undoOf } from '../../../source/jobs/acting/undo-action.ts';
import { jobWith } from '../job-fixture.ts';

const job = jobWith({ labeler: 'ann@x.org', reviewer: 'rita@x.org', instructionsText: 'Old text.' });
const reviewed = jobWith({ ...job, status: 'review' });

describe('undoOf', () => {
	it.each([
		['a labeler', { kind: 'labeler', email: 'bob@x.org' }, job, { kind: 'labeler', email: 'ann@x.org' }],
		['the same labeler', { kind: 'labeler', email: 'ANN@x.org' }, job, null],
		['a first labeler', { kind: 'labeler', email: 'bob@x.org' }, jobWith({ labeler: null }), null],
		['a reviewer', { kind: 'reviewer', email: 'b@x.org' }, job, { kind: 'reviewer', email: 'rita@x.org' }],
		[
			'instructions',
			{ kind: 'instructions', text: 'New.' },
			job,
			{ kind: 'instructions', text: 'Old text.' },
		],
		['first instructions', { kind: 'instructions', text: 'New.' }, jobWith(), null],
		['a submission', { kind: 'submit' }, job, { kind: 'return', labeler: null }],
		['a submission of what was in review', { kind: 'submit' }, reviewed, null],
		['a return', { kind: 'return', labeler: null }, reviewed, { kind: 'submit' }],
		['a return to the same labeler', { kind: 'return', labeler: 'ann@x.org' }, reviewed, { kind: 'submit' }],
		['a return to another labeler', { kind: 'return', labeler: 'bob@x.org' }, reviewed, null],
		['an approval', { kind: 'review', status: 'approved' }, job, null],
		['adding', { kind: 'accept', include: 'approved', counts: { train: 1, valid: 0, test: 0 } }, job, null],
		['unassigning', { kind: 'unassign' }, job, null],
	] as const)('undoes %s', (_, action, before, undo) => {
		expect(undoOf(action, before)).toEqual(undo);
	});
});
