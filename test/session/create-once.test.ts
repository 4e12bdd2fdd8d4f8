import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { isOutcomeUnknown, RoboflowError } from '../../source/api/client/errors.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import { createJournalFile } from '../../source/files/journal-file.ts';
import { cleanNewJob } from '../../source/jobs/assign/clean-new-job.ts';
import { createJournal, createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import { createOnce } from '../../source/session/create-once.ts';
import { decodeJobs } from '../api/client/decode-at-once.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const project = { workspace: 'acme', project: 'warehouse' };

type Loss = 'before' | 'drops' | '502' | 'late' | 'nonsense';

/**
 * Starts the demo behind a service that loses the response to a create, before or after the job is created.
 */
async function serveLossy(loss: Loss) {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const server = await serve(async (response, { method, url, body }, incoming) => {
		if (method === 'POST' && loss === 'before') return incoming.socket.destroy();
		const answer = await fetch(demo.url + url, method === 'POST' ? { method, body } : {});
		const text = await answer.text();
		if (method === 'GET') return sendJson(response, text, answer.status);
		if (loss === '502') return sendJson(response, '<html>Bad Gateway</html>', 502);
		if (loss === 'nonsense') return sendJson(response, '<html>OK</html>', 200);
		return loss === 'drops' ? incoming.socket.destroy() : undefined;
	});
	const usual = { apiUrl: server.url, auth: 'query', key: () => demo.key } as const;
	// Only the create waits in vain; a busy machine may need longer for the lists.
	const { createJob } = createClient({ ...usual, timeout: 700 });
	const client = { ...createClient(usual), createJob };
	const before = (await client.jobs(project)).rows;
	const batch = (await client.batches(project)).rows[0]?.id ?? '';
	const posts = () => server.requests.filter(({ method }) => method === 'POST').length;
	return { client, before, batch, posts };
}

describe('a create whose response is lost', () => {
	it.each<Loss>(['drops', '502', 'late', 'nonsense'])(
		'(%s) is found in the list: one request, one job',
		async (loss) => {
			const { client, before, batch, posts } = await serveLossy(loss);
			const job = {
				name: 'Only once',
				batch,
				numImages: 3,
				labeler: 'lenny@acme.example',
				reviewer: 'rita@acme.example',
				instructions: '',
			};
			const journal = createMemoryJournal(Date.now);
			const looks: string[] = [];
			const made = await createOnce({
				client,
				project,
				mayRepeat: false,
				job,
				known: before,
				journal,
				onLooking: () => looks.push('looking'),
			});
			const after = (await client.jobs(project)).rows;
			expect(made.name).toBe('Only once');
			expect(after.filter(({ name }) => name === 'Only once').map(({ id }) => id)).toEqual([made.id]);
			expect(after).toHaveLength(before.length + 1);
			expect([posts(), looks]).toEqual([1, ['looking']]);
			expect(journal.open(project)).toEqual([]);
		},
	);

	it('stays unconfirmed without a job, and is not sent again', async () => {
		const { client, before, batch, posts } = await serveLossy('before');
		const job = {
			name: 'Never',
			batch,
			numImages: 3,
			labeler: 'lenny@acme.example',
			reviewer: 'rita@acme.example',
			instructions: '',
		};
		const journal = createMemoryJournal(Date.now);
		const options = { client, project, mayRepeat: false, job, known: before, journal, onLooking: () => {} };
		await expect(createOnce(options)).rejects.toMatchObject({ kind: 'network' });
		expect(posts()).toBe(1);
		expect(journal.open(project).map((attempt) => attempt.job)).toEqual([job]);
	});

	it('does not look for a job that was refused', async () => {
		const server = await serve((response) => sendJson(response, { error: 'Batch not found' }, 404));
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const job = { name: 'N', batch: 'B', numImages: 3, labeler: 'a@x', reviewer: 'a@x', instructions: '' };
		const journal = createMemoryJournal(Date.now);
		const created = createOnce({
			client,
			project,
			mayRepeat: false,
			job,
			known: null,
			journal,
			onLooking: () => expect.unreachable(),
		});
		await expect(created).rejects.toMatchObject({ kind: 'not-found' });
		expect(server.requests).toHaveLength(1);
		expect(journal.open(project)).toEqual([]);
	});

	it('is not sent when it cannot be recorded first', async () => {
		const server = await serve((response) => sendJson(response, {}));
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const job = { name: 'N', batch: 'B', numImages: 3, labeler: 'a@x', reviewer: 'a@x', instructions: '' };
		const begin = (): never => {
			throw Object.assign(new Error('read-only'), { code: 'EROFS' });
		};
		const journal = { ...createMemoryJournal(Date.now), begin };
		const created = createOnce({
			client,
			project,
			mayRepeat: false,
			job,
			known: null,
			journal,
			onLooking: () => {},
		});
		await expect(created).rejects.toMatchObject({
			kind: 'journal',
			message: 'nothing was sent: the journal cannot be written (EROFS)',
		});
		expect(server.requests).toEqual([]);
	});

	const asked = {
		name: 'Shelf',
		batch: 'B',
		numImages: 10,
		labeler: 'a@x',
		reviewer: 'a@x',
		instructions: '',
	};
	const stored = {
		id: 'new',
		name: 'Shelf',
		sourceBatch: 'p/B',
		numImages: 10,
		labeler: 'a@x',
		reviewer: 'a@x',
		createdBy: 'API',
	};

	interface Answers {
		/** The response to the create. */
		readonly answer: unknown;
		readonly status?: number;
		/** The jobs in a later list. */
		readonly after: readonly object[];
		readonly known?: readonly object[];
	}

	async function createWith({ answer, status = 200, after, known = [] }: Answers) {
		const server = await serve((response, { method }) =>
			method === 'POST' ? sendJson(response, answer, status) : sendJson(response, { jobs: after }),
		);
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const journal = createMemoryJournal(Date.now);
		const result = await createOnce({
			client,
			project,
			mayRepeat: false,
			job: asked,
			known: decodeJobs({ jobs: known }).rows,
			journal,
			onLooking: () => {},
		}).catch((error: unknown) => error);
		const gets = server.requests.filter(({ method }) => method === 'GET').length;
		return { result, gets, posts: server.requests.length - gets, open: journal.open(project).length };
	}

	const html = '<html>Bad Request</html>';
	it.each<[string, unknown, number]>([
		['a page for 400', html, 400],
		['a page for 403', html, 403],
		['409 in JSON', { error: 'conflict', message: 'exists' }, 409],
		...[408, 413, 421, 425, 429, 431].map((status): [string, unknown, number] => [`${status}`, '', status]),
	])('is found after %s', async (_, answer, status) => {
		const created = await createWith({ answer, status, after: [stored] });
		expect(created).toMatchObject({ result: { id: 'new' }, posts: 1, open: 0 });
	});

	it.each<[string, unknown, number, number, number]>([
		['a page: it stays unconfirmed', html, 400, 3, 1],
		['409 in JSON: one look, then it is refused', { error: 'conflict' }, 409, 1, 0],
		['plain text: one look, then it is refused', 'Forbidden', 403, 1, 0],
		['the API’s own refusal: no look', { error: 'no member' }, 400, 0, 0],
	])('that made no job, after %s', async (_, answer, status, gets, open) => {
		const created = await createWith({ answer, status, after: [] });
		expect(created).toMatchObject({ gets, posts: 1, open });
		expect(created.result instanceof RoboflowError && isOutcomeUnknown(created.result)).toBe(open === 1);
	});

	it('is not matched with a job that a person created at the same moment', async () => {
		const person = { ...stored, createdBy: 'g12lCVib0pgurZ6EqWLnApJJ4gr1', numImages: 7 };
		const created = await createWith({ answer: html, status: 502, after: [person] });
		expect(created).toMatchObject({ posts: 1, open: 1 });
		expect(created.result).toMatchObject({
			hint: expect.stringMatching(
				/^We don't know whether this job was created \(not found in the list of .*; job new was created by g12l\w+, not by the API, has 7 of the 10 images\)/,
			),
		});
	});

	it('is found in a project without jobs, even if this machine’s clock is years ahead', async () => {
		const created = { _seconds: Math.floor(Date.now() / 1000) - 3 * 365 * 86_400, _nanoseconds: 0 };
		const server = await serve((response) => sendJson(response, { id: 'new', name: 'N', created }));
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const job = { name: 'N', batch: 'B', numImages: 1, labeler: 'a@x', reviewer: 'a@x', instructions: '' };
		const made = await createOnce({
			client,
			project,
			mayRepeat: false,
			job,
			known: [],
			journal: createMemoryJournal(Date.now),
			onLooking: () => {},
		});
		expect(made.id).toBe('new');
	});

	it('is not matched with an older job, even if the response names it', async () => {
		const old = { ...stored, id: 'old' };
		const created = await createWith({ answer: old, after: [old], known: [old] });
		expect(created).toMatchObject({
			result: { message: 'the answer names job old, which existed before' },
			posts: 1,
			open: 1,
		});
		const found = await createWith({ answer: old, after: [old, stored], known: [old] });
		expect(found).toMatchObject({ result: { id: 'new' }, posts: 1, open: 0 });
	});

	it.each([
		['a tab', 'lost\tone'],
		['a right-to-left mark', 'lost\u200f one'],
		['a zero-width space', 'lost\u200b one'],
		['a decomposed letter', 'Cafe\u0301'],
	])('is found under a name with %s', async (_, name) => {
		const { client, before, batch, posts } = await serveLossy('drops');
		const job = {
			...asked,
			name,
			batch,
			numImages: 3,
			labeler: 'lenny@acme.example',
			reviewer: 'rita@acme.example',
		};
		const journal = createMemoryJournal(Date.now);
		const made = await createOnce({
			client,
			project,
			mayRepeat: false,
			job,
			known: before,
			journal,
			onLooking: () => {},
		});
		expect([made.name, posts()]).toEqual([cleanNewJob(job).name, 1]);
		expect(journal.open(project)).toEqual([]);
	});

	it('is sent by only one of two programs that start it at once', async () => {
		const held: (() => void)[] = [];
		const server = await serve((response, { method }) => {
			if (method === 'POST') held.push(() => sendJson(response, stored));
			else sendJson(response, { jobs: [] });
		});
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const path = temporaryFolder();
		const create = (writer: string): Promise<unknown> => {
			const lines = createJournalFile(path, Date.now);
			const journal = createJournal({ lines, writer, isRunning: () => true, now: Date.now });
			const options = { client, journal, project, mayRepeat: false, job: asked, known: [] };
			return createOnce({ ...options, onLooking: () => {} }).catch((error: unknown) => error);
		};
		const first = create('host 1');
		const second = await create('host 2');
		expect(second).toMatchObject({
			kind: 'twin',
			message: expect.stringMatching(/^the same create was sent \d s ago and has no answer yet$/),
		});
		await vi.waitFor(() => expect(held).toHaveLength(1));
		held[0]?.();
		expect(await first).toMatchObject({ id: 'new' });
		expect(await create('host 3')).toMatchObject({ message: expect.stringContaining('made job new') });
		expect(held).toHaveLength(1);
	});
});
