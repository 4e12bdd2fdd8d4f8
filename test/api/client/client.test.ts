import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, type RoboflowClient } from '../../../source/api/client/client.ts';
import type { ErrorKind } from '../../../source/api/client/errors.ts';
import type { ClientOptions } from '../../../source/api/client/exchange.ts';
import { serve } from '../../server/serve.ts';
import { sendJson, type TestServer } from '../../server/start-server.ts';
import { documentedAnswer, documentedJobs } from '../document.ts';
import { failure } from './failure.ts';

const key = 's3cret/key+of=ann';
const ref = { workspace: 'acme', project: 'warehouse' };
const newJob = { name: 'N', batch: 'B', numImages: 10, labeler: 'a@x', reviewer: 'r@x', instructions: '' };

const clientOf = ({ url }: Pick<TestServer, 'url'>, options: Partial<ClientOptions> = {}): RoboflowClient =>
	createClient({ apiUrl: url, auth: 'query', key: () => key, ...options });

describe('requests', () => {
	const calls: readonly [string, (client: RoboflowClient) => Promise<unknown>, string, unknown][] = [
		['keyWorkspace', (client) => client.keyWorkspace(), 'GET /', { workspace: 'acme' }],
		['projects', (client) => client.projects('acme'), 'GET /acme', { workspace: { projects: [] } }],
		[
			'project',
			(client) => client.project(ref),
			'GET /acme/warehouse',
			{ project: { id: 'acme/warehouse' } },
		],
		['jobs', (client) => client.jobs(ref), 'GET /acme/warehouse/jobs', { jobs: documentedJobs }],
		['job', (client) => client.job(ref, 'J'), 'GET /acme/warehouse/jobs/J', { job: { id: 'J' } }],
		['createJob', (client) => client.createJob(ref, newJob), 'POST /acme/warehouse/jobs', documentedAnswer],
		['batches', (client) => client.batches(ref), 'GET /acme/warehouse/batches', { batches: [] }],
		['batch', (client) => client.batch(ref, 'B'), 'GET /acme/warehouse/batches/B', { id: 'B' }],
	];

	it.each(calls)('%s sends one request, with the key in the query', async (_, call, line, answer) => {
		const server = await serve((response) => sendJson(response, answer));
		await call(clientOf(server));
		expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
			`${line}?api_key=s3cret%2Fkey%2Bof=ann`,
		]);
		expect(server.requests[0]?.authorization).toBeUndefined();
	});

	it('sends the key in the header when requested', async () => {
		const server = await serve((response) => sendJson(response, { jobs: [] }));
		await clientOf(server, { auth: 'bearer' }).jobs(ref);
		expect(server.requests).toMatchObject([{ url: '/acme/warehouse/jobs', authorization: `Bearer ${key}` }]);
	});

	it('creates with the documented body', async () => {
		const server = await serve((response) => sendJson(response, documentedAnswer));
		const job = await clientOf(server).createJob(ref, newJob);
		expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
			name: 'N',
			batch: 'B',
			num_images: 10,
			labelerEmail: 'a@x',
			reviewerEmail: 'r@x',
		});
		expect(job.numImages).toBe(2);
	});

	it('encodes parts of paths', async () => {
		const server = await serve((response) => sendJson(response, { id: 'e/f#g' }));
		await clientOf(server).job({ workspace: 'a b', project: 'c?d' }, 'e/f#g');
		expect(server.requests[0]?.url).toMatch(/^\/a%20b\/c%3Fd\/jobs\/e%2Ff%23g\?/);
	});

	it.each([[''], ['.'], ['..']])('refuses the id %j, which would lead elsewhere', async (id) => {
		const server = await serve((response) => sendJson(response, documentedAnswer));
		expect(await failure(clientOf(server).job(ref, id))).toMatchObject({ kind: 'invalid' });
		expect(server.requests).toEqual([]);
	});
});

describe('refusals', () => {
	const echo = { error: { message: `bad key ${key}`, status: 401, type: 'OAuth', hint: 'Get one', key } };

	it.each<[number, unknown, ErrorKind, RegExp]>([
		[401, echo, 'key', /^bad key \[key\]$/],
		[403, 'Forbidden', 'forbidden', /^Forbidden$/],
		[402, { error: 'Upgrade' }, 'plan', /Upgrade/],
		[423, { error: 'Locked' }, 'plan', /Locked/],
		[404, { error: 'Batch not found' }, 'not-found', /Batch not found/],
		[400, { error: 'invalid_member', message: 'ann is no member' }, 'invalid', /ann is no member/],
		[409, {}, 'invalid', /answered 409/],
		[413, '', 'invalid', /answered 413/],
		[422, { error: { message: 'num_images' } }, 'invalid', /num_images/],
		[429, 'Too Many Requests', 'rate-limit', /Too Many/],
		[500, { error: 'boom' }, 'server', /boom/],
		[502, '<html>Bad Gateway</html>', 'server', /^the service answered 502$/],
		[503, '', 'server', /answered 503/],
	])('%i with %j', async (status, body, kind, message) => {
		const server = await serve((response) => sendJson(response, body, status));
		const client = clientOf(server);
		for (const call of [() => client.jobs(ref), () => client.createJob(ref, newJob)]) {
			const error = await failure(call());
			expect(error).toMatchObject({ kind, status, message: expect.stringMatching(message) });
			expect(error.hint).not.toBe('');
		}
		expect(server.requests).toHaveLength(2);
	});

	it("takes over the service's hint", async () => {
		const server = await serve((response) => sendJson(response, echo, 401));
		expect((await failure(clientOf(server).jobs(ref))).hint).toBe('Get one');
	});

	it('reads the requested delay', async () => {
		const server = await serve((response) => sendJson(response.setHeader('retry-after', '8'), {}, 429));
		expect((await failure(clientOf(server).jobs(ref))).retryAfter).toBe(8000);
	});

	it.each<[string, unknown, RegExp]>([
		['HTML', '<html>Welcome to the hotel Wi-Fi</html>', /not JSON/],
		['half a response', '{"jobs":[{"id":', /not JSON/],
		['an error inside', { error: 'Internal trouble' }, /Internal trouble/],
		['nothing', '', /not JSON/],
		['another response', { jobs: 'none' }, /no list of jobs/],
	])('200 with %s is no answer', async (_, body, message) => {
		const server = await serve((response) => sendJson(response, body));
		expect(await failure(clientOf(server).jobs(ref))).toMatchObject({
			kind: 'answer',
			message: expect.stringMatching(message),
		});
	});

	it('does not follow a redirect', async () => {
		const other = await serve((response) => sendJson(response, { jobs: [] }));
		const server = await serve((response) => {
			response.writeHead(302, { location: `${other.url}/?api_key=${key}` }).end();
		});
		expect(await failure(clientOf(server).jobs(ref))).toMatchObject({ kind: 'answer', status: 302 });
		expect(other.requests).toEqual([]);
	});
});

describe('the connection', () => {
	it('is refused', async () => {
		const server = await serve(() => {});
		await server.stop();
		expect(await failure(clientOf(server).jobs(ref))).toMatchObject({
			kind: 'network',
			message: 'connection refused',
		});
	});

	it.each<[string, Parameters<typeof serve>[0]]>([
		['before the response', (_response, _seen, request) => request.socket.destroy()],
		[
			'during the response',
			(response, _seen, request) => {
				response.writeHead(200, { 'content-length': 1000 });
				response.write('{"jobs":[', () => request.socket.destroy());
			},
		],
	])('breaks %s', async (_, answer) => {
		const server = await serve(answer);
		const error = await failure(clientOf(server).createJob(ref, newJob));
		expect(error.kind).toBe('network');
		expect(server.requests).toHaveLength(1);
	});

	it.each<[string, Parameters<typeof serve>[0]]>([
		['no response', () => {}],
		['no body', (response) => response.writeHead(200).flushHeaders()],
		['half a body', (response) => response.writeHead(200).write('{"jobs":')],
	])('gives %s within the time limit', async (_, answer) => {
		const server = await serve(answer);
		const error = await failure(clientOf(server, { timeout: 200 }).jobs(ref));
		expect(error).toMatchObject({ kind: 'time-out', message: 'no complete answer within 0.2 s' });
	});

	it('ends when the caller cancels, with the caller’s reason', async () => {
		const controller = new AbortController();
		const server = await serve(() => controller.abort(new Error('not needed any more')));
		await expect(clientOf(server).jobs(ref, controller.signal)).rejects.toThrow('not needed any more');
	});
});

it('never shows the key, whatever the service echoes', async () => {
	const echoes = [key, encodeURIComponent(key), encodeURIComponent(key).toLowerCase()];
	for (const status of [200, 401, 403, 404, 500]) {
		for (const echoed of echoes) {
			for (const body of [`Forbidden ${echoed}`, { error: { message: echoed, hint: echoed, key: echoed } }]) {
				const server = await serve((response) => sendJson(response, body, status));
				const error = await failure(clientOf(server).jobs(ref));
				const everything = `${inspect(error, { depth: 20, showHidden: true })} ${error.stack} ${JSON.stringify(error)}`;
				for (const secret of echoes) expect(everything).not.toContain(secret);
				expect(everything).not.toContain('api_key');
				expect(error.cause).toBeUndefined();
			}
		}
	}
	const hidden = [...key].join('\u200b');
	const job = { id: 'a', name: key, note: key, labeler: hidden, reviewer: key.split('/').join('/\b') };
	const server = await serve((response) => sendJson(response, { jobs: [job] }));
	const answer = await clientOf(server).jobs(ref);
	expect(JSON.stringify(answer)).not.toContain(key);
	expect(answer.rows).toMatchObject([{ name: '[key]', labeler: '[key]', reviewer: '[key]' }]);
});
