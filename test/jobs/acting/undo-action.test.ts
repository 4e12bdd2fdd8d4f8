import { describe, expect, it } from 'vitest';
import { obstacleToUndo, undoOf } from '../../../source/jobs/acting/undo-action.ts';
import { jobWith } from '../job-fixture.ts';

const job = jobWith({ labeler: 'ann@x.org', reviewer: 'rita@x.org', instructionsText: 'Old text.' });
const reviewed = jobWith({ ...job, status: 'review' });

describe('undoOf', () => {
	it.each([
		['a labeler', { kind: 'labeler', email: 'bob@x.org' }, job, [{ kind: 'labeler', email: 'ann@x.org' }]],
		['the same labeler', { kind: 'labeler', email: 'ANN@x.org' }, job, []],
		['a first labeler', { kind: 'labeler', email: 'bob@x.org' }, jobWith({ labeler: null }), []],
		['a reviewer', { kind: 'reviewer', email: 'b@x.org' }, job, [{ kind: 'reviewer', email: 'rita@x.org' }]],
		[
			'instructions',
			{ kind: 'instructions', text: 'New.' },
			job,
			[{ kind: 'instructions', text: 'Old text.' }],
		],
		['first instructions', { kind: 'instructions', text: 'New.' }, jobWith(), []],
		[
			'the same instructions',
			{ kind: 'instructions', text: 'Old text.' },
			{ ...job, instructionsText: ' Old text.' },
			[],
		],
		['a submission', { kind: 'submit' }, job, [{ kind: 'return', labeler: null }]],
		['submitting a job that was in review', { kind: 'submit' }, reviewed, []],
		['a return', { kind: 'return', labeler: null }, reviewed, [{ kind: 'submit' }]],
		[
			'a return to the same labeler',
			{ kind: 'return', labeler: 'ann@x.org' },
			reviewed,
			[{ kind: 'submit' }],
		],
		[
			'a return to another labeler',
			{ kind: 'return', labeler: 'bob@x.org' },
			reviewed,
			[{ kind: 'labeler', email: 'ann@x.org' }, { kind: 'submit' }],
		],
		[
			'a return to a first labeler',
			{ kind: 'return', labeler: 'bob@x.org' },
			jobWith({ ...reviewed, labeler: null }),
			[],
		],
		['a return of a job that was not in review', { kind: 'return', labeler: null }, job, []],
		['an approval', { kind: 'review', status: 'approved' }, job, []],
		['adding', { kind: 'accept', include: 'approved', counts: { train: 1, valid: 0, test: 0 } }, job, []],
		['unassigning', { kind: 'unassign' }, job, []],
	] as const)('undoes %s', (_, action, before, undo) => {
		expect(undoOf(action, before)).toEqual(undo);
	});
});

describe('obstacleToUndo', () => {
	const toBob = jobWith({ ...job, labeler: 'bob@x.org', instructionsText: 'New.' });
	const labeler = { kind: 'labeler', email: 'ann@x.org' } as const;
	const instructions = { kind: 'instructions', text: 'Old text.' } as const;

	it.each([
		['a labeler that stayed', labeler, toBob, toBob, null],
		['a labeler in another spelling', labeler, toBob, jobWith({ ...toBob, labeler: 'BOB@x.org' }), null],
		[
			'a labeler that somebody else set since',
			labeler,
			toBob,
			jobWith({ ...toBob, labeler: 'cleo@x.org' }),
			'the labeler was changed since, to cleo@x.org',
		],
		[
			'a labeler that was removed since',
			labeler,
			toBob,
			jobWith({ ...toBob, labeler: null }),
			'the labeler was changed since, to nobody',
		],
		['a labeler that is as it was', labeler, toBob, job, 'ann@x.org has it already'],
		['a labeler of a job that was not read after the action', labeler, job, toBob, null],
		['instructions that stayed', instructions, toBob, toBob, null],
		[
			'instructions that somebody else wrote since',
			instructions,
			toBob,
			jobWith({ ...toBob, instructionsText: 'Newest.' }),
			'the instructions were changed since',
		],
		['instructions that are as they were', instructions, toBob, job, 'it has this text already'],
		[
			'a submission that was returned since',
			{ kind: 'return', labeler: null },
			reviewed,
			jobWith({ ...job, status: 'assigned' }),
			'it is not in review',
		],
		['a return that was submitted since', { kind: 'submit' }, job, reviewed, 'it is in review already'],
	] as const)('of %s', (_, undo, then, now, reason) => {
		expect(obstacleToUndo(undo, then, now)?.reason ?? null).toBe(reason);
	});
});
