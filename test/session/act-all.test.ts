import { describe, expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import type { ActProgress } from '../../source/jobs/acting/act-row.ts';
import { knownActions } from '../../source/jobs/acting/action-journal.ts';
import type { JobAction } from '../../source/jobs/acting/job-action.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import type { OnFailure } from '../../source/jobs/model/progress.ts';
import { actAll } from '../../source/session/act-all.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const submit: JobAction = { kind: 'submit' };
const accept: JobAction = { kind: 'accept', include: 'approved', counts: { train: 7, valid: 2, test: 1 } };

interface RunOptions {
	readonly action: JobAction;
	/** The response for the second of three jobs: a status and a body, or a lost one. */
	readonly reply: readonly [status: number, body: object] | 'lost';
	/** Whether the second job is gone. */
	readonly isGone?: boolean;
	readonly onFailure?: OnFailure;
}

/** Acts on three jobs. All is well with the first and the third one. */
async function run({ action, reply, isGone = false, onFailure = 'go-on' }: RunOptions) {
	const done = new Set<string>();
	const server = await serve((response, { method, path }, incoming) => {
		const id = /jobs\/(\w)/.exec(path)?.[1] ?? '';
		if (method === 'GET') {
			if (id === 'B' && isGone) return sendJson(response, { error: 'no such job' }, 404);
			const images = action.kind === 'accept' && done.has(id) ? 0 : 10;
			const status = done.has(id) ? 'review' : 'assigned';
			return sendJson(response, { id, status, numImages: images, approved: images });
		}
		if (id !== 'B') {
			done.add(id);
			return sendJson(response, { numImagesAdded: 10 });
		}
		if (reply === 'lost') incoming.socket.destroy();
		else sendJson(response, reply[1], reply[0]);
	});
	const journal = createMemoryJournal(Date.now);
	const progress: Record<string, ActProgress['state'][]> = { A: [], B: [], C: [] };
	const errors: (string | undefined)[] = [];
	const jobs = ['A', 'B', 'C'].map((id) =>
		jobWith({ id, status: 'assigned', numImages: 10, approved: 10, annotated: 0, unannotated: 0 }),
	);
	const isStopped = await actAll({
		client: createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' }),
		journal,
		actions: jobs.map((job) => ({ job, project, action })),
		onFailure,
		isStopped: () => false,
		onChange: (index, { state }) => progress[jobs[index]?.id ?? '']?.push(state),
		onOutcome(_index, { error }) {
			if (error !== null) errors.push(error.message);
		},
	});
	expect(isStopped).toBe(false);
	const sent = server.requests
		.filter(({ method }) => method !== 'GET')
		.map(({ path }) => /jobs\/(\w)/.exec(path)?.[1]);
	return { progress, errors, sent, journal: knownActions(journal.log, project).map(({ state }) => state) };
}

const done = ['sending', 'done'];

describe('a run on three jobs of which the second fails', () => {
	it.each<[string, boolean, Pick<RunOptions, 'reply' | 'isGone'>]>([
		['a 400', true, { reply: [400, { error: 'no' }] }],
		['a 403', true, { reply: [403, { error: 'no' }] }],
		['a 409', true, { reply: [409, { error: 'no' }] }],
		['a 404 of a job that is gone', true, { reply: [404, { error: 'no' }], isGone: true }],
		// The first job shows that the workspace supports the calls.
		['a 404 of a job that exists', true, { reply: [404, { error: 'no' }] }],
		['a 401', false, { reply: [401, { error: 'no' }] }],
		['a 402', false, { reply: [402, { error: 'no' }] }],
		['a 423', false, { reply: [423, { error: 'no' }] }],
		['a 429', false, { reply: [429, { error: 'no' }] }],
		['success: false', true, { reply: [200, { success: false, error: 'no' }] }],
	])('after %s continues: %j', async (_, isContinued, failure) => {
		for (const action of [submit, accept]) {
			const { progress, sent, journal } = await run({ action, ...failure });
			expect(progress['A']).toEqual(done);
			expect(progress['B']?.at(-1)).toBe('failed');
			expect(progress['C']).toEqual(isContinued ? done : []);
			// A job is read before its images are added.
			const isUnsent = failure.isGone === true && action.kind === 'accept';
			expect(sent).toEqual(['A', ...(isUnsent ? [] : ['B']), ...(isContinued ? ['C'] : [])]);
			expect(journal).toEqual(isContinued ? ['done', 'refused', 'done'] : ['done', 'refused']);
		}
	});

	it.each<[string, Pick<RunOptions, 'reply' | 'onFailure'>, JobAction, boolean]>([
		['a lost answer', { reply: 'lost' }, submit, true],
		['a lost answer', { reply: 'lost' }, accept, true],
		['a lost answer, to stop at a failure', { reply: 'lost', onFailure: 'stop' }, submit, false],
		['an answer without a number', { reply: [200, {}] }, accept, false],
		['a 500', { reply: [500, {}] }, submit, true],
	])('leaves it unconfirmed after %s', async (_, failure, action, isContinued) => {
		const { progress, sent, journal } = await run({ action, ...failure });
		expect(progress['B']?.at(-1)).toBe('unknown');
		expect(sent).toEqual(isContinued ? ['A', 'B', 'C'] : ['A', 'B']);
		expect(journal).toEqual(['done', 'unconfirmed', ...(isContinued ? ['done'] : [])]);
	});

	it('stops at the first job with another number of images than was sent', async () => {
		const { progress, sent, journal } = await run({ action: accept, reply: [200, { numImagesAdded: 9 }] });
		expect([progress['B'], progress['C']]).toEqual([done, []]);
		expect([sent, journal]).toEqual([
			['A', 'B'],
			['done', 'done'],
		]);
	});

	it('stops at any failure unless told to continue', async () => {
		const { sent, errors } = await run({
			action: submit,
			reply: [409, { error: 'locked' }],
			onFailure: 'stop',
		});
		expect([sent, errors]).toEqual([['A', 'B'], ['locked']]);
	});
});
