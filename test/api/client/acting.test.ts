import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, type RoboflowClient } from '../../../source/api/client/client.ts';
import { type ErrorKind, isOutcomeUnknown, refusalOf } from '../../../source/api/client/errors.ts';
import type { ClientOptions } from '../../../source/api/client/exchange.ts';
import type { JobAction } from '../../../source/jobs/acting/job-action.ts';
import { serve } from '../../server/serve.ts';
import { sendJson, type TestServer } from '../../server/start-server.ts';
import { failure } from './failure.ts';

const key = 's3cret/key+of=ann';
const ref = { workspace: 'acme', project: 'warehouse' };
const job = '/acme/warehouse/annotation-jobs/J';

const clientOf = ({ url }: Pick<TestServer, 'url'>, options: Partial<ClientOptions> = {}): RoboflowClient =>
	createClient({ apiUrl: url, auth: 'query', key: () => key, ...options });

const counts = { train: 7, valid: 2, test: 1 };
const accept: JobAction = { kind: 'accept', include: 'approved', counts };

/** Each action with its request, its body, and the permission that it needs. */
const acts: readonly [JobAction, string, object, string][] = [
	[{ kind: 'labeler', email: 'a@x' }, `PATCH ${job}`, { labelerEmail: 'a@x' }, 'annotation-job:update'],
	[{ kind: 'reviewer', email: 'r@x' }, `PATCH ${job}`, { reviewerEmail: 'r@x' }, 'annotation-job:update'],
	[
		{ kind: 'instructions', text: 'Two\nlines' },
		`PATCH ${job}`,
		{ instructions: 'Two\nlines' },
		'annotation-job:update',
	],
	[{ kind: 'submit' }, `POST ${job}/submit-review`, {}, 'annotation-job:submit-review'],
	[{ kind: 'return', labeler: null }, `POST ${job}/return-edits`, {}, 'annotation-job:return-edits'],
	[
		{ kind: 'return', labeler: 'b@x' },
		`POST ${job}/return-edits`,
		{ newLabelerEmail: 'b@x' },
		'annotation-job:return-edits',
	],
	[
		{ kind: 'review', status: 'approved' },
		`POST ${job}/images/status`,
		{ currentStatus: 'annotated', status: 'approved' },
		'annotation-job:review',
	],
	[
		{ kind: 'review', status: 'rejected' },
		`POST ${job}/images/status`,
		{ currentStatus: 'annotated', status: 'rejected' },
		'annotation-job:review',
	],
	[
		accept,
		`POST ${job}/accept`,
		{
			splitMethod: 'split',
			statusesToInclude: ['approved'],
			trainCount: 7,
			validCount: 2,
			testCount: 1,
		},
		'annotation-job:accept',
	],
	[{ kind: 'unassign' }, `POST ${job}/move-to-unassigned`, {}, 'annotation-job:delete'],
];

/** Every write, including the merge of batches. */
const writes: readonly [string, (client: RoboflowClient) => Promise<unknown>, string][] = [
	...acts.map(([action, , , scope]): (typeof writes)[number] => [
		action.kind,
		(client) => client.act(ref, 'J', action),
		scope,
	]),
	['merge', (client) => client.mergeBatches(ref, ['A'], 'B'), 'batch:update'],
];

const calls: readonly (readonly [string, (client: RoboflowClient) => Promise<unknown>])[] = [
	...writes.map(([name, call]) => [name, call] as const),
	['jobImages', (client) => client.jobImages(ref, 'J', null)],
	['searchImages', (client) => client.searchImages(ref, 'J', 0)],
];

describe('requests', () => {
	it.each(acts)('sends %j as one request', async (action, line, body) => {
		const server = await serve((response) => sendJson(response, ''));
		await clientOf(server).act(ref, 'J', action);
		expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
			`${line}?api_key=s3cret%2Fkey%2Bof=ann`,
		]);
		expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(body);
	});

	it.each<[Partial<typeof counts>, string]>([
		[{ train: 10 }, 'train'],
		[{ valid: 10 }, 'valid'],
		[{ test: 10 }, 'test'],
		[{ train: 9, test: 1 }, 'split'],
	])('adds %j with the method %s and all three counts', async (some, splitMethod) => {
		const server = await serve((response) => sendJson(response, {}));
		const all = { train: 0, valid: 0, test: 0, ...some };
		await clientOf(server).act(ref, 'J', { kind: 'accept', include: 'annotated', counts: all });
		expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
			splitMethod,
			statusesToInclude: ['annotated'],
			trainCount: all.train,
			validCount: all.valid,
			testCount: all.test,
		});
	});

	it('merges batches in one request', async () => {
		const server = await serve((response) => sendJson(response, {}));
		await clientOf(server).mergeBatches(ref, ['A', 'B'], 'C');
		expect(server.requests).toMatchObject([
			{ method: 'POST', path: '/acme/warehouse/annotation-batches/merge' },
		]);
		expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
			sourceBatchIds: ['A', 'B'],
			targetBatchId: 'C',
		});
	});

	it('requests a page of ids, and the page for a token', async () => {
		const server = await serve((response) => sendJson(response, { images: [] }));
		const client = clientOf(server, { auth: 'bearer' });
		await client.jobImages(ref, 'J', null);
		await client.jobImages(ref, 'J', 'a/b&c=d');
		expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
			`GET ${job}/images?limit=200`,
			`GET ${job}/images?limit=200&after=a%2Fb%26c=d`,
		]);
		expect(server.requests[0]?.authorization).toBe(`Bearer ${key}`);
	});

	it('searches for image names', async () => {
		const server = await serve((response) => sendJson(response, { results: [] }));
		await clientOf(server).searchImages(ref, 'J', 400);
		expect(server.requests).toMatchObject([{ method: 'POST', path: '/acme/warehouse/search' }]);
		expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
			annotation_job_id: 'J',
			limit: 200,
			offset: 400,
			fields: ['id', 'name', 'url', 'split'],
		});
	});

	it('encodes parts of paths', async () => {
		const server = await serve((response) => sendJson(response, {}));
		await clientOf(server).act({ workspace: 'a b', project: 'c?d' }, 'e/f#g', { kind: 'submit' });
		expect(server.requests[0]?.path).toBe('/a%20b/c%3Fd/annotation-jobs/e%2Ff%23g/submit-review');
	});

	it.each([[''], ['.'], ['..']])('refuses the id %j, which would lead elsewhere', async (id) => {
		const server = await serve((response) => sendJson(response, {}));
		const error = await failure(clientOf(server).act(ref, id, { kind: 'unassign' }));
		expect(error).toMatchObject({ kind: 'invalid', mayHaveArrived: false });
		expect(server.requests).toEqual([]);
	});
});

describe('responses to writes', () => {
	it.each<[unknown, number, number | null]>([
		['', 200, null],
		['', 204, null],
		['OK', 200, null],
		['null', 200, null],
		[[], 200, null],
		[{}, 202, null],
		[{ success: true }, 200, null],
		[{ id: 'J' }, 201, null],
		[{ job: { id: 'J' } }, 200, null],
		[{ error: null, numImagesAdded: 10 }, 200, 10],
		[{ numImagesAdded: 0 }, 200, 0],
		[{ numImagesAdded: '10' }, 200, 10],
		[{ job: { id: 'J', numImagesAdded: 10 } }, 200, 10],
		[{ success: true, result: { numImagesAdded: 9 } }, 200, 9],
		[{ numImagesAdded: -1 }, 200, null],
		[{ numImagesAdded: 1.5 }, 200, null],
		[{ numImagesAdded: 'many' }, 200, null],
	])('%j with %i is a success', async (body, status, numImagesAdded) => {
		const server = await serve((response) => {
			if (status === 204) response.writeHead(204).end();
			else sendJson(response, body, status);
		});
		const client = clientOf(server);
		expect(await client.act(ref, 'J', accept)).toEqual({ numImagesAdded });
		for (const [, write] of writes) await write(client);
		expect(server.requests).toHaveLength(1 + writes.length);
	});

	it.each<[unknown, ErrorKind, string, ReturnType<typeof refusalOf>]>([
		[{ success: false, message: 'Job is locked' }, 'invalid', 'Job is locked', 'likely'],
		[{ success: false, error: 'Job is locked' }, 'invalid', 'Job is locked', 'likely'],
		[{ success: false, error: { message: 'No', hint: 'H' } }, 'invalid', 'No', 'likely'],
		[{ success: false }, 'invalid', 'the service reports a failure without a message', 'likely'],
		[{ error: 'Internal trouble' }, 'answer', 'Internal trouble', 'none'],
		[{ error: {} }, 'answer', 'the answer is an error without a message', 'none'],
		['<html>Welcome to the hotel</html>', 'answer', 'the answer is a web page', 'none'],
		['{"success":', 'answer', 'the answer is incomplete', 'none'],
		[' [{"id":"J"}', 'answer', 'the answer is incomplete', 'none'],
	])('%j is a failure', async (body, kind, message, refusal) => {
		const server = await serve((response) => sendJson(response, body));
		for (const [, write] of writes) {
			const error = await failure(write(clientOf(server)));
			expect(error).toMatchObject({ kind, message, status: 200, mayHaveArrived: true });
			expect([refusalOf(error), isOutcomeUnknown(error)]).toEqual([refusal, true]);
		}
	});
});

describe('responses with images', () => {
	it.each<[unknown, readonly string[], string | null]>([
		[['a', 'b'], ['a', 'b'], null],
		[{ images: ['a', { id: 'b' }, { imageId: 'c' }, 4] }, ['a', 'b', 'c', '4'], null],
		[{ imageIds: ['a'] }, ['a'], null],
		[{ data: { images: ['a'], continuationToken: 'inner' } }, ['a'], 'inner'],
		[{ images: null }, [], null],
		[{ images: [], continuationToken: null }, [], null],
		[{ images: ['a', 'a', '', null, { id: {} }], continuationToken: '' }, ['a'], null],
		[{ images: ['a'], continuationToken: 'sent' }, ['a'], null],
		[{ images: ['a'], continuationToken: 'other' }, ['a'], 'other'],
	])('%j', async (body, ids, next) => {
		const server = await serve((response) => sendJson(response, body));
		expect(await clientOf(server).jobImages(ref, 'J', 'sent')).toEqual({ ids, next });
	});

	it.each<[unknown, RegExp]>([
		[{}, /no list of images/],
		[{ images: 'none' }, /no list of images/],
		['null', /no list of images/],
		['', /not JSON/],
		[{ images: [{}] }, /no image that can be read/],
		[{ success: false, message: 'Not now' }, /Not now/],
	])('%j is no answer', async (body, message) => {
		const server = await serve((response) => sendJson(response, body));
		const client = clientOf(server);
		for (const call of [() => client.jobImages(ref, 'J', null), () => client.searchImages(ref, 'J', 0)]) {
			expect((await failure(call())).message).toMatch(message);
		}
	});

	it('limits the number of images', async () => {
		const server = await serve((response) => sendJson(response, { images: Array(100_001).fill('a') }));
		expect((await failure(clientOf(server).jobImages(ref, 'J', null))).message).toMatch(/too many images/);
	});

	it('refuses an invalid token', async () => {
		const server = await serve((response) => sendJson(response, { images: [], continuationToken: {} }));
		expect((await failure(clientOf(server).jobImages(ref, 'J', null))).kind).toBe('answer');
	});

	it('cleans the texts of images, and drops invalid links', async () => {
		const results = [
			{ id: 'a', name: 'a\u001b[2J\u202e.jpg', url: 'https://x.example/a.jpg', split: 'train' },
			{ id: 'b', name: 7, url: 'javascript:alert(1)', split: '' },
			{ id: 'c', name: { first: 'c' }, url: key, split: key },
			{ id: 'a' },
			{ id: '\u001b[31m' },
			'd',
		];
		const server = await serve((response) => sendJson(response, { total: 6, results }));
		expect(await clientOf(server).searchImages(ref, 'J', 0)).toEqual([
			{ id: 'a', name: 'a.jpg', url: 'https://x.example/a.jpg', split: 'train' },
			{ id: 'b', name: '7', url: null, split: null },
			{ id: 'c', name: null, url: null, split: '[key]' },
		]);
	});
});

describe('refusals', () => {
	const echo = { error: { message: `bad key ${key}`, status: 401, type: 'OAuth', hint: 'Get one', key } };

	it.each<[number, unknown, ErrorKind, RegExp, ReturnType<typeof refusalOf>]>([
		[400, { error: 'Bad split' }, 'invalid', /Bad split/, 'certain'],
		[401, echo, 'key', /^bad key \[key\]$/, 'certain'],
		[402, { error: 'Upgrade' }, 'plan', /Upgrade/, 'certain'],
		[403, { error: 'Forbidden' }, 'forbidden', /Forbidden/, 'certain'],
		[404, { error: 'Job not found' }, 'not-found', /Job not found/, 'certain'],
		[409, { error: 'Not in review' }, 'invalid', /Not in review/, 'likely'],
		[423, { error: 'Locked' }, 'plan', /Locked/, 'certain'],
		[429, 'Too Many Requests', 'rate-limit', /Too Many/, 'likely'],
		[500, { error: 'boom' }, 'server', /boom/, 'none'],
		[502, '<html>Bad Gateway</html>', 'server', /^the service answered 502$/, 'none'],
		[302, '', 'answer', /redirects/, 'none'],
	])('%i with %j', async (status, body, kind, message, refusal) => {
		const server = await serve((response) => sendJson(response, body, status));
		for (const [, call] of calls) {
			const error = await failure(call(clientOf(server)));
			expect(error).toMatchObject({ kind, status, message: expect.stringMatching(message) });
			expect(refusalOf(error)).toBe(refusal);
			expect(error.hint).not.toBe('');
		}
		expect(server.requests).toHaveLength(calls.length);
	});

	it.each(writes)('%s names the permission that the key may lack', async (_, write, scope) => {
		const server = await serve((response) => sendJson(response, echo, 401));
		expect((await failure(write(clientOf(server)))).hint).toBe(
			`check ROBOFLOW_API_KEY; the key may lack the scope ${scope}`,
		);
	});

	it.each([
		[404, 'it is gone, or this part of the API is not available to the workspace'],
		[409, 'refresh, and check whether its state allows this'],
	])("%i has a hint of its own, unless the service's is there", async (status, hint) => {
		const bodies = [{ error: 'No' }, { error: { message: 'No', hint: 'Theirs' } }];
		const server = await serve((response) => sendJson(response, bodies.shift(), status));
		const hintOf = async () => (await failure(clientOf(server).act(ref, 'J', { kind: 'submit' }))).hint;
		expect([await hintOf(), await hintOf()]).toEqual([hint, 'Theirs']);
	});
});

describe('the connection', () => {
	it.each<[string, Parameters<typeof serve>[0]]>([
		['before the response', (_response, _seen, request) => request.socket.destroy()],
		[
			'during the response',
			(response, _seen, request) => {
				response.writeHead(200, { 'content-length': 1000 });
				response.write('{"success":true', () => request.socket.destroy());
			},
		],
	])('breaks %s: the outcome is unknown, and nothing is sent again', async (_, answer) => {
		const server = await serve(answer);
		for (const [, write] of writes) {
			const error = await failure(write(clientOf(server)));
			expect([error.kind, isOutcomeUnknown(error)]).toEqual(['network', true]);
		}
		expect(server.requests).toHaveLength(writes.length);
	});

	it('is refused: nothing was done', async () => {
		const server = await serve(() => {});
		await server.stop();
		for (const [, write] of writes) {
			const error = await failure(write(clientOf(server)));
			expect([error.kind, isOutcomeUnknown(error)]).toEqual(['network', false]);
		}
	});

	it('sends no response within the time limit: the outcome is unknown', async () => {
		const server = await serve(() => {});
		const client = clientOf(server, { timeout: 150, acceptTimeout: 200 });
		const errors = await Promise.all(writes.map(([, write]) => failure(write(client))));
		expect(errors.map(isOutcomeUnknown)).toEqual(writes.map(() => true));
		expect(errors.map(({ message }) => message)).toEqual(
			writes.map(([name]) => `no complete answer within ${name === 'accept' ? 0.2 : 0.15} s`),
		);
	});

	it('has a longer time limit for adding images to the dataset', async () => {
		const pending: (() => void)[] = [];
		const server = await serve((response, { path }) => {
			if (path.endsWith('/accept')) pending.push(() => sendJson(response, { numImagesAdded: 10 }));
		});
		const client = clientOf(server, { timeout: 100 });
		const added = client.act(ref, 'J', accept);
		await failure(client.act(ref, 'J', { kind: 'submit' }));
		for (const answer of pending) answer();
		expect(await added).toEqual({ numImagesAdded: 10 });
	});

	it.each<[string, (client: RoboflowClient, signal: AbortSignal) => Promise<unknown>]>([
		['jobImages', (client, signal) => client.jobImages(ref, 'J', null, signal)],
		['searchImages', (client, signal) => client.searchImages(ref, 'J', 0, signal)],
	])('%s can be cancelled', async (_, call) => {
		const controller = new AbortController();
		const server = await serve(() => controller.abort(new Error('not needed any more')));
		await expect(call(clientOf(server), controller.signal)).rejects.toThrow('not needed any more');
	});
});

it('never shows the key, whatever the service echoes', async () => {
	const encoded = encodeURIComponent(key);
	const hidden = [...key].join('\u200b');
	for (const status of [200, 401, 404, 409]) {
		for (const echoed of [key, encoded, hidden]) {
			const body = { success: false, error: { message: echoed, hint: echoed, key: echoed } };
			const server = await serve((response) => sendJson(response, body, status));
			for (const [, call] of calls) {
				const error = await failure(call(clientOf(server)));
				const everything = `${inspect(error, { depth: 9, showHidden: true })} ${error.stack}`;
				for (const secret of [key, encoded, 'api_key']) expect(everything).not.toContain(secret);
				expect(error.message).toBe('[key]');
			}
		}
	}
});

it("cleans the service's words", async () => {
	const words = 'no\u001b]0;pwned\u0007\u202e\nreally';
	const server = await serve((response) => sendJson(response, { success: false, message: words }));
	expect((await failure(clientOf(server).act(ref, 'J', accept))).message).toBe('no really');
});
