import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { decodeProject, decodeWorkspaceSlug } from '../../source/api/client/wire.ts';
import { type DemoServer, startDemoServer } from '../../source/demo/server.ts';
import { countsOf } from '../../source/jobs/model/counts.ts';
import { countByStage, stageOf } from '../../source/jobs/model/stage.ts';
import { attributesOf } from '../../source/jobs/triage/job-attributes.ts';
import { decodeBatches, decodeJobs, decodeProjects } from '../api/client/decode-at-once.ts';

const day = 24 * 3_600_000;
const start = Date.parse('2026-11-24T12:00:00Z');
const clock = { now: start };
let demo: DemoServer;

beforeEach(async () => {
	clock.now = start;
	demo = await startDemoServer({ now: () => clock.now });
	onTestFinished(() => demo.close());
});

async function ask(path: string, init?: RequestInit): Promise<{ status: number; body: unknown }> {
	const url = `${demo.url}${path}${path.includes('?') ? '&' : '?'}api_key=${demo.key}`;
	const response = await fetch(url, init);
	return { status: response.status, body: await response.json() };
}

const post = (path: string, body: object) => ask(path, { method: 'POST', body: JSON.stringify(body) });
const jobsOf = async (project: string) => decodeJobs((await ask(`/acme/${project}/jobs`)).body).rows;

describe('the world', () => {
	it('has 48 jobs in every stage, with 6 labelers, 3 reviewers and 7 batches in two projects', async () => {
		const jobs = [...(await jobsOf('warehouse')), ...(await jobsOf('wildlife'))];
		const people = (role: 'labeler' | 'reviewer') => new Set(jobs.map((job) => job[role]).filter(Boolean));
		expect(jobs).toHaveLength(48);
		expect([people('labeler').size, people('reviewer').size]).toEqual([6, 3]);
		expect(new Set(jobs.map(({ sourceBatch }) => sourceBatch)).size).toBe(7);
		expect(Math.min(...Object.values(countByStage(jobs.map((job) => attributesOf(job)))))).toBeGreaterThan(0);
		expect(jobs.some((job) => countsOf(job).notCounted > 0)).toBe(true);
		expect(jobs.some(({ labeler }) => labeler === null)).toBe(true);
		expect(jobs.every((job) => countsOf(job).overcounted === 0)).toBe(true);
	});

	it('is the same for the same seed, with the requested number of jobs', async () => {
		const again = await startDemoServer({ now: () => clock.now });
		const large = await startDemoServer({ jobs: 500, now: () => clock.now });
		onTestFinished(async () => {
			await again.close();
			await large.close();
		});
		const read = async ({ url, key }: DemoServer) =>
			(await fetch(`${url}/acme/warehouse/jobs?api_key=${key}`)).json() as Promise<{ jobs: unknown[] }>;
		expect(await read(again)).toEqual(await read(demo));
		expect((await read(large)).jobs).toHaveLength(500);
	});

	it('has the requested number of different projects, the default two first', async () => {
		const many = await startDemoServer({ projects: 80, now: () => clock.now });
		onTestFinished(() => many.close());
		expect(many.projects.slice(0, 3)).toEqual([...demo.projects, 'harbour-counts']);
		expect(new Set(many.projects).size).toBe(80);
		const read = async (url: string, project: string | undefined) =>
			(await fetch(`${url}/acme/${project}/jobs?api_key=${many.key}`)).json();
		expect(await read(many.url, 'wildlife')).toEqual(await read(demo.url, 'wildlife'));
		expect(decodeJobs(await read(many.url, many.projects.at(-1))).rows).toHaveLength(12);
	});

	it('has a history of a week: an entry for each change of a job, none before its creation', async () => {
		const { rows } = decodeJobs((await ask('/past/acme/warehouse/jobs')).body);
		expect(rows).toHaveLength(36);
		const moves = rows.map(({ extra, created, unannotated }) => {
			const past = extra['past'] as readonly { readonly at: number; readonly unannotated: number }[];
			const times = past.map(({ at }) => at);
			expect(times).toEqual(times.toSorted((one, other) => one - other));
			expect(times[0] ?? start).toBeGreaterThanOrEqual(Math.max(start - 7 * day, created ?? 0));
			const left = [...past, { unannotated: unannotated ?? 0 }].map((one) => one.unannotated);
			expect(left).toEqual(left.toSorted((one, other) => other - one));
			return past.length;
		});
		expect(Math.max(...moves)).toBeGreaterThan(1);
	});

	it('changes with the clock only, and never backwards', async () => {
		const drawn = async () =>
			(await jobsOf('warehouse')).map((job) => countsOf(job).total - countsOf(job).unannotated);
		const before = await drawn();
		expect(await drawn()).toEqual(before);
		clock.now += 60_000;
		const after = await drawn();
		expect(after).not.toEqual(before);
		expect(after.every((count, index) => count >= (before[index] ?? 0))).toBe(true);
	});
});

describe('creating', () => {
	const body = async () => {
		const { rows } = decodeBatches((await ask('/acme/warehouse/batches')).body);
		return {
			name: 'Made here',
			batch: rows[0]?.id,
			num_images: 10,
			labelerEmail: 'lenny@acme.example',
			reviewerEmail: 'rita@acme.example',
		};
	};

	it('responds with 200 and the job, which then goes through its stages', async () => {
		const { status, body: created } = await post('/acme/warehouse/jobs', {
			...(await body()),
			instructionText: 'Boxes',
		});
		expect(status).toBe(200);
		expect(created).toMatchObject({
			name: 'Made here',
			numImages: 10,
			unannotated: 10,
			createdBy: 'API',
			status: 'assigned',
		});
		const { id } = created as { id: string };
		const seen: string[] = [];
		for (let minute = 0; minute < 10; minute += 0.25) {
			const job = (await jobsOf('warehouse')).find((one) => one.id === id);
			const stage = job === undefined ? 'gone' : stageOf(job);
			if (seen.at(-1) !== stage) seen.push(stage);
			clock.now += 15_000;
		}
		expect(seen[0]).toBe('to-start');
		expect(seen).toContain('annotating');
		expect(seen.at(-1)).toBe('done');
	});

	it('gives new jobs different ids each time the server starts', async () => {
		const ids = await Promise.all(
			[1, 2].map(async () => {
				const other = await startDemoServer();
				onTestFinished(() => other.close());
				const response = await fetch(`${other.url}/acme/warehouse/jobs?api_key=${other.key}`, {
					method: 'POST',
					body: JSON.stringify(await body()),
				});
				return ((await response.json()) as { readonly id: string }).id;
			}),
		);
		expect(new Set(ids).size).toBe(2);
	});

	it('assigns images of the batch, and no more than are available', async () => {
		const asked = { ...(await body()), num_images: 100_000 };
		const { body: all } = await post('/acme/warehouse/jobs', asked);
		expect((all as { numImages: number }).numImages).toBeLessThan(100_000);
		expect(await post('/acme/warehouse/jobs', asked)).toMatchObject({ status: 409 });
	});

	it.each<[string, object, number, RegExp]>([
		['an unknown batch', { batch: 'nothing' }, 404, /Batch not found/],
		['a stranger', { labelerEmail: 'someone@else.example' }, 400, /not a member/],
		['no images', { num_images: 0 }, 422, /whole number/],
	])('rejects %s', async (_, change, status, message) => {
		const { status: given, body: error } = await post('/acme/warehouse/jobs', {
			...(await body()),
			...change,
		});
		expect(given).toBe(status);
		expect(JSON.stringify(error)).toMatch(message);
	});
});

it.each(['{"name": ', 'name=x', '[]', '7', 'null'])(
	'rejects the body %j, which is not a JSON object',
	async (text) => {
		const response = await fetch(`${demo.url}/acme/warehouse/jobs?api_key=${demo.key}`, {
			method: 'POST',
			body: text,
		});
		expect(response.status).toBe(400);
		expect(await response.json()).toEqual({ error: 'The body is not a JSON object' });
	},
);

describe('keys', () => {
	it.each<[string, (demo: DemoServer) => [string, RequestInit]]>([
		['the query', ({ url, key }) => [`${url}/?api_key=${key}`, {}]],
		['the header', ({ url, key }) => [url, { headers: { authorization: `Bearer ${key}` } }]],
		['the body', ({ url, key }) => [url, { method: 'POST', body: JSON.stringify({ api_key: key }) }]],
	])('are accepted in %s', async (_, request) => {
		const response = await fetch(...request(demo));
		expect(response.status).toBe(200);
		expect(decodeWorkspaceSlug(await response.json())).toBe('acme');
	});

	it('are repeated in the error when invalid, as by the real API', async () => {
		const response = await fetch(`${demo.url}/acme?api_key=wrong`);
		expect(response.status).toBe(401);
		expect(await response.json()).toMatchObject({ error: { type: 'OAuthException', key: 'wrong' } });
	});
});

it('answers the official Python client’s requests with the fields that it reads', async () => {
	const response = await fetch(`${demo.url}/?api_key=${demo.key}`, { method: 'POST' });
	expect(await response.json()).toMatchObject({ workspace: 'acme' });
	// The client takes a key without a lower-case letter for a placeholder.
	expect(demo.key).toMatch(/[a-z]/);
	const { workspace } = (await ask('/acme')).body as { workspace: Record<string, unknown> };
	expect(workspace).toMatchObject({ name: 'Acme Vision', url: 'acme', members: expect.any(Number) });
	const { project } = (await ask('/acme/warehouse')).body as { project: unknown };
	for (const one of [project, (workspace['projects'] as unknown[])[0]]) {
		expect(one).toMatchObject({
			id: 'acme/warehouse',
			name: expect.any(String),
			type: 'object-detection',
			annotation: expect.any(String),
			classes: expect.any(Object),
			colors: expect.any(Object),
			created: expect.any(Number),
			updated: expect.any(Number),
			images: expect.any(Number),
			unannotated: expect.any(Number),
			splits: expect.any(Object),
			public: false,
		});
	}
	expect(decodeProjects((await ask('/acme')).body).rows.map(({ slug }) => slug)).toEqual([
		'warehouse',
		'wildlife',
	]);
	expect(decodeProject((await ask('/acme/wildlife')).body)).toMatchObject({ slug: 'wildlife' });
});

it.each([
	['/other'],
	['/acme/nothing'],
	['/acme/nothing/jobs'],
	['/acme/warehouse/jobs/nothing'],
	['/acme/warehouse/batches/nothing'],
])('%s is not found', async (path) => {
	expect((await ask(path)).status).toBe(404);
});
