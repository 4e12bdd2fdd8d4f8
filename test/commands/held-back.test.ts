import { describe, expect, it } from 'vitest';
import { dismissUnconfirmed } from '../../source/commands/held-back.ts';
import { beginAction, knownActions, settleAction } from '../../source/jobs/acting/action-journal.ts';
import type { JobAction } from '../../source/jobs/acting/job-action.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import { jobWith } from '../jobs/job-fixture.ts';

const ref = { workspace: 'acme', project: 'warehouse' };
const accept: JobAction = { kind: 'accept', include: 'approved', counts: { train: 1, valid: 0, test: 0 } };

describe('dismissUnconfirmed', () => {
	it('dismisses the attempts to add images of the named jobs, and no other action', () => {
		const journal = createMemoryJournal(Date.now);
		const [named, other] = [jobWith({ id: 'named' }), jobWith({ id: 'other' })];
		const unconfirmed = (job: typeof named, action: JobAction) =>
			settleAction(
				journal.log,
				beginAction(journal.log, { project: ref, job, action }, Date.now()),
				'unknown',
			);
		unconfirmed(named, accept);
		unconfirmed(named, { kind: 'unassign' });
		unconfirmed(other, accept);
		dismissUnconfirmed([{ ref, named: [named], all: [named, other], askedAt: 0 }], journal);
		expect(knownActions(journal.log, ref).map(({ kind, jobId, state }) => [kind, jobId, state])).toEqual([
			['accept', 'named', 'dismissed'],
			['unassign', 'named', 'unconfirmed'],
			['accept', 'other', 'unconfirmed'],
		]);
	});
});
