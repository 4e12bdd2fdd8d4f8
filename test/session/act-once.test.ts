import { describe, expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { beginAction, knownActions } from '../../source/jobs/acting/action-journal.ts';
import type { JobAction } from '../../source/jobs/acting/job-action.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import type { Job } from '../../source/jobs/model/job.ts';
import { actOnce } from '../../source/session/act-once.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';

const hour = 3_600_000;
const project = { workspace: 'acme', project: 'warehouse' };
const usual = jobWith({
	id: 'J',
	labeler: 'ann@x.org',
	approved: 10,
	annotated: 0,
	unannotated: 0,
	numImages: 10,
});
const reassign: JobAction = { kind: 'labeler', email: 'bob@x.org' };
const accept: JobAction = { kind: 'accept', include: 'approved', counts: { train: 7, valid: 2, test: 1 } };

type Reply = { readonly status: number; readonly body: object } | 'drop';

interface ActOptions {
	/** The job as it was confirmed. */
	readonly job?: Job;
	readonly action?: JobAction;
	/** The response to the request. */
	readonly reply: Reply;
	/** The job as it is read afterwards; `null` for 404, `broken` for 500. */
	readonly after?: object | null | 'broken';
	readonly isAddedBefore?: boolean;
	/** When an action of the project was done before, in milliseconds since the epoch. @default never */
	readonly doneAt?: number;
}

/** Acts once on a service with these responses. */
async function act({ job = usual, action = reassign, reply, after = {}, ...earlier }: ActOptions) {
	const { isAddedBefore = false, doneAt } = earlier;
	const server = await serve((response, { method }, incoming) => {
		if (method === 'GET') {
			if (after === 'broken') return sendJson(response, { error: 'no job today' }, 500);
			if (after === null) return sendJson(response, { error: 'no such job' }, 404);
			return sendJson(response, {
				job: { id: 'J', labeler: 'ann@x.org', numImages: 10, approved: 10, ...after },
			});
		}
		if (reply === 'drop') return incoming.socket.destroy();
		sendJson(response, reply.body, reply.status);
	});
	const journal = createMemoryJournal(Date.now);
	if (isAddedBefore) {
		const id = beginAction(journal.log, { project, job: usual, action: accept }, Date.now());
		journal.log.settle(id, { result: 'unknown' });
	}
	if (doneAt !== undefined) {
		const id = beginAction(journal.log, { project, job, action: reassign }, doneAt);
		journal.log.settle(id, { result: 'done' });
	}
	const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
	const outcome = await actOnce({ client, journal, project, job, action, onLooking() {} });
	return {
		outcome,
		writes: server.requests.filter(({ method }) => method !== 'GET').length,
		journalled: knownActions(journal.log, project).map(({ state }) => state),
	};
}

const good: Reply = { status: 200, body: {} };

describe('actOnce', () => {
	it('reads the job again after the request, and records both', async () => {
		const { outcome, writes, journalled } = await act({ reply: good, after: { labeler: 'bob@x.org' } });
		expect(outcome).toMatchObject({
			progress: { state: 'done', seen: { labeler: 'bob@x.org' }, note: null },
		});
		expect([writes, journalled]).toEqual([1, ['done']]);
	});

	it.each<[string, object, JobAction]>([
		['The labeler is ann@x.org.', {}, reassign],
		['The status is assigned.', { status: 'assigned' }, { kind: 'submit' }],
		['The job is still there.', {}, { kind: 'unassign' }],
	])('reports what the job shows when a success has no effect: %s', async (shown, after, action) => {
		const { outcome, journalled } = await act({ reply: good, after, action });
		const note = `the service confirmed it, but the job does not show it. ${shown}`;
		expect(outcome).toMatchObject({ progress: { state: 'done', note }, isLast: false });
		expect(journalled).toEqual(['done']);
	});

	it.each([
		[400, 'failed', false],
		[401, 'failed', true],
		[402, 'failed', true],
		[423, 'failed', true],
		[429, 'failed', true],
		[409, 'failed', false],
	] as const)('a %i: %s, and nothing that follows may be sent: %j', async (status, state, isLast) => {
		const { outcome, writes, journalled } = await act({ reply: { status, body: { error: 'no' } } });
		expect(outcome).toMatchObject({ progress: { state, message: 'no' }, isLast, isMissing: false });
		expect([writes, journalled]).toEqual([1, ['refused']]);
	});

	it.each<[string, object | null, string, readonly string[]]>([
		['shows it', { labeler: 'bob@x.org' }, 'done', ['done']],
		['shows that it was not done', {}, 'unknown', ['unconfirmed']],
		['is gone', null, 'unknown', ['unconfirmed']],
	])('after a lost answer, where the job %s', async (_, after, state, expected) => {
		const { outcome, writes, journalled } = await act({ reply: 'drop', after });
		expect(outcome.progress.state).toBe(state);
		expect([writes, journalled]).toEqual([1, expected]);
	});

	it.each<JobAction>([
		{ kind: 'labeler', email: 'bob@x.org' },
		{ kind: 'reviewer', email: 'bob@x.org' },
		{ kind: 'instructions', text: 'Draw boxes.' },
		{ kind: 'submit' },
		{ kind: 'return', labeler: null },
		{ kind: 'review', status: 'approved' },
		accept,
		{ kind: 'unassign' },
	])('keeps $kind unconfirmed after a lost answer, and sends it once', async (action) => {
		const { outcome, writes, journalled } = await act({ action, reply: 'drop' });
		expect([outcome.progress.state, writes, journalled]).toEqual(['unknown', 1, ['unconfirmed']]);
	});

	it.each<[number, string, object, string, boolean]>([
		[409, 'the service', { error: 'locked' }, 'failed', false],
		[409, 'something in between', {}, 'unknown', false],
		[404, 'the service', { error: 'not found' }, 'failed', true],
		[404, 'something in between', {}, 'unknown', false],
		[410, 'something in between', {}, 'unknown', false],
	])('takes a %i of %s on adding images, %j, for %s', async (status, _, body, state, isMissing) => {
		const { outcome, writes, journalled } = await act({ action: accept, reply: { status, body } });
		expect([outcome.progress.state, outcome.isMissing, writes]).toEqual([state, isMissing, 1]);
		expect(journalled).toEqual([state === 'failed' ? 'refused' : 'unconfirmed']);
	});

	it('does not take the missing page of a gateway for a job that is gone', async () => {
		const server = await serve((response, { method }, incoming) => {
			if (method === 'GET') return sendJson(response, '<html>Not found</html>', 404);
			incoming.socket.destroy();
		});
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const journal = createMemoryJournal(Date.now);
		const action = { kind: 'unassign' } as const;
		const { progress } = await actOnce({ client, journal, project, job: usual, action, onLooking() {} });
		expect(progress).toMatchObject({
			state: 'unknown',
			hint: expect.stringContaining('The job could not be read afterwards'),
		});
	});

	it('does not take another job for the one that it reads', async () => {
		const { outcome, journalled } = await act({ reply: 'drop', after: { id: 'K', labeler: 'bob@x.org' } });
		expect(outcome.progress).toMatchObject({
			state: 'unknown',
			hint: expect.stringContaining('the answer is about another job, K'),
		});
		expect(journalled).toEqual(['unconfirmed']);
	});

	it('distinguishes a missing job from unsupported calls', async () => {
		const reply: Reply = { status: 404, body: { error: 'not found' } };
		const gone = (await act({ reply, after: null })).outcome;
		expect(gone).toMatchObject({ isLast: false, isMissing: false });
		expect(gone.progress).not.toHaveProperty('isRefused');
		expect((await act({ reply })).outcome).toMatchObject({ isLast: true, isMissing: true });
	});

	it('reports the service’s response when its calls are not supported', async () => {
		const { outcome } = await act({ reply: { status: 404, body: { error: 'no such route' } } });
		expect(outcome.progress).toMatchObject({
			message: 'acting on jobs is not available to this workspace',
			hint: 'the job exists, and the call failed (404 no such route); use the web app',
		});
	});

	it.each<[string, string, JobAction, number, string | null]>([
		['reassign', 'two days', reassign, 48 * hour, 'check that the person is a member of the workspace'],
		['submit', 'half an hour', { kind: 'submit' }, hour / 2, 'look at it in the web app'],
		['submit', 'two hours', { kind: 'submit' }, 2 * hour, null],
	])('a 404 on a %s, %s after an action was done', async (_, _after, action, passed, advice) => {
		const reply: Reply = { status: 404, body: { error: 'no such thing' } };
		const { outcome } = await act({ action, reply, doneAt: Date.now() - passed });
		const isMissing = advice === null;
		expect(outcome).toMatchObject({ isMissing, isLast: isMissing });
		expect(outcome.progress).toMatchObject(
			isMissing
				? { message: 'acting on jobs is not available to this workspace' }
				: { message: 'no such thing', hint: `the job exists; ${advice}`, isRefused: true },
		);
	});

	it.each<[string, JobAction, object | null | 'broken', string | null]>([
		['shows it', reassign, { labeler: 'bob@x.org' }, null],
		[
			'does not show it',
			reassign,
			{},
			'the service confirmed it, but the job does not show it. The labeler is ann@x.org.',
		],
		['is gone', reassign, null, 'The job is not found any more.'],
		['is gone', { kind: 'unassign' }, null, null],
		[
			'is still there',
			{ kind: 'unassign' },
			{},
			'the service confirmed it, but the job does not show it. The job is still there.',
		],
		['cannot be read', reassign, 'broken', 'The job could not be read afterwards: no job today.'],
	])('says what a job shows after a confirmed action: it %s', async (_, action, after, note) => {
		const { outcome, journalled } = await act({ action, reply: good, after });
		expect(outcome).toMatchObject({ progress: { state: 'done', note }, isLast: false });
		expect(journalled).toEqual(['done']);
	});

	it('keeps an action unconfirmed when the job cannot be read after a lost answer', async () => {
		const { outcome, journalled } = await act({ reply: 'drop', after: 'broken' });
		expect(outcome.progress).toMatchObject({
			state: 'unknown',
			hint: "We don't know whether it was done. The job could not be read afterwards: no job today.",
		});
		expect(journalled).toEqual(['unconfirmed']);
	});

	it('stops where another number of images was added than was sent', async () => {
		const { outcome } = await act({ action: accept, reply: { status: 200, body: { numImagesAdded: 4 } } });
		expect(outcome).toMatchObject({
			progress: { state: 'done', note: '4 of 10 images were added', added: 4 },
			isLast: true,
		});
	});

	it.each([
		['no number, and the images left the job', {}, true, { state: 'done', note: null }, false],
		[
			'no number, and the images are in the job',
			{},
			false,
			{ state: 'unknown', message: 'the service did not say how many images were added' },
			true,
		],
		[
			'the number, and the images are in the job',
			{ numImagesAdded: 10 },
			false,
			{
				state: 'done',
				note: 'the service confirmed it, but the job does not show it. No image has left the job yet; the service may still be adding images.',
			},
			false,
		],
		[
			'no number, and the job cannot be read',
			{},
			'broken',
			{ state: 'unknown', hint: expect.stringContaining('The job could not be read afterwards: ') },
			true,
		],
	])('where an answer has %s', async (_, reply, isMoving, progress, isLast) => {
		let isAdded: unknown = false;
		const server = await serve((response, { method }) => {
			if (method === 'GET' && isAdded === 'broken') return sendJson(response, {}, 500);
			const images = isAdded === true ? 0 : 10;
			if (method === 'GET')
				return sendJson(response, { job: { id: 'J', numImages: images, approved: images } });
			isAdded = isMoving;
			sendJson(response, reply);
		});
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const journal = createMemoryJournal(Date.now);
		const once = () => actOnce({ client, journal, project, job: usual, action: accept, onLooking() {} });
		expect(await once()).toMatchObject({ progress, isLast });
		const sent = server.requests.filter(({ method }) => method !== 'GET').length;
		const isUnknown = progress.state === 'unknown';
		expect([sent, knownActions(journal.log, project).map(({ state }) => state)]).toEqual([
			1,
			[isUnknown ? 'unconfirmed' : 'done'],
		]);
		if (isUnknown) expect(await once()).toMatchObject({ progress: { state: 'failed' } });
		expect(server.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
	});

	it('compares the job after a lost answer with the job right before the request', async () => {
		// Since the confirmation, another person has added the 10 annotated images of the job.
		const confirmed = jobWith({ id: 'J', numImages: 20, approved: 10, annotated: 10, unannotated: 0 });
		const { outcome, journalled } = await act({ job: confirmed, action: accept, reply: 'drop' });
		expect([outcome.progress.state, journalled]).toEqual(['unknown', ['unconfirmed']]);
	});

	it('keeps adding unconfirmed when the service refuses and images left the job', async () => {
		let isAdded = false;
		const server = await serve((response, { method }) => {
			const images = isAdded ? 6 : 10;
			if (method === 'GET') return sendJson(response, { id: 'J', numImages: images, approved: images });
			isAdded = true;
			sendJson(response, { success: false, error: 'time limit' });
		});
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const journal = createMemoryJournal(Date.now);
		const outcome = await actOnce({ client, journal, project, job: usual, action: accept, onLooking() {} });
		expect(outcome.progress).toMatchObject({
			state: 'unknown',
			hint: expect.stringContaining('4 images left the job; 10 were sent.'),
		});
	});

	it('adds no images while an earlier attempt may have added them', async () => {
		const { outcome, writes, journalled } = await act({ action: accept, reply: good, isAddedBefore: true });
		expect(outcome.progress).toMatchObject({
			state: 'failed',
			message: 'nothing was sent: an earlier attempt may have added the images',
		});
		expect([writes, journalled]).toEqual([0, ['unconfirmed', 'refused']]);
	});

	it.each([
		['has other counts', { approved: 11 }, 'it has 11 approved images now, not 10'],
		['was added meanwhile', { numImages: 0, approved: 0 }, 'it has 0 approved images now, not 10'],
		['is gone', null, 'no such job'],
	])('adds no images of a job that %s since the question', async (_, after, message) => {
		const { outcome, writes, journalled } = await act({ action: accept, reply: good, after });
		expect(outcome.progress).toMatchObject({ state: 'failed', message: `nothing was sent: ${message}` });
		expect([writes, journalled]).toEqual([0, ['refused']]);
	});

	it('adds images once when two programs start at the same moment', async () => {
		const images = { approved: 10 };
		const server = await serve((response, { method }) => {
			if (method === 'GET') return sendJson(response, { job: { id: 'J', numImages: 10, ...images } });
			images.approved = 0;
			sendJson(response, { numImagesAdded: 10 });
		});
		const journal = createMemoryJournal(Date.now);
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const once = () => actOnce({ client, journal, project, job: usual, action: accept, onLooking() {} });
		const outcomes = await Promise.all([once(), once()]);
		expect(outcomes.map(({ progress }) => progress.state)).toEqual(['done', 'failed']);
		expect((await once()).progress.state).toBe('failed');
		expect(server.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
	});
});
