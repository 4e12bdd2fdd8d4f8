import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../source/api/client.ts';
import { createOnce } from '../../source/api/create-once.ts';
import { startDemoServer } from '../../source/demo/server.ts';
import { createMemoryJournal } from '../../source/jobs/journal.ts';
import { sendJson, serve } from '../http-server.ts';

const project = { workspace: 'acme', project: 'warehouse' };

type Loss = 'before' | 'drops' | '502' | 'late' | 'nonsense';

/** The demo behind a service that loses the answer to a create, before or after the job is made. */
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
	const client = createClient({ apiUrl: server.url, auth: 'query', key: () => demo.key, timeout: 700 });
	const before = (await client.jobs(project)).rows;
	const batch = (await client.batches(project)).rows[0]?.id ?? '';
	const posts = () => server.requests.filter(({ method }) => method === 'POST').length;
	return { client, before, batch, posts };
}

describe('a create whose answer is lost', () => {
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

	it('and that made no job stays unknown, and is not sent again', async () => {
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
		const options = { client, project, job, known: before, journal, onLooking: () => {} };
		await expect(createOnce(options)).rejects.toMatchObject({ kind: 'network' });
		expect(posts()).toBe(1);
		expect(journal.open(project).map((attempt) => attempt.job)).toEqual([job]);
	});

	it('is not looked for when it was refused', async () => {
		const server = await serve((response) => sendJson(response, { error: 'Batch not found' }, 404));
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const job = { name: 'N', batch: 'B', numImages: 3, labeler: 'a@x', reviewer: 'a@x', instructions: '' };
		const journal = createMemoryJournal(Date.now);
		const created = createOnce({
			client,
			project,
			job,
			known: null,
			journal,
			onLooking: () => expect.unreachable(),
		});
		await expect(created).rejects.toMatchObject({ kind: 'not-found' });
		expect(server.requests).toHaveLength(1);
		expect(journal.open(project)).toEqual([]);
	});

	it('is not sent where it cannot be written down first', async () => {
		const server = await serve((response) => sendJson(response, {}));
		const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
		const job = { name: 'N', batch: 'B', numImages: 3, labeler: 'a@x', reviewer: 'a@x', instructions: '' };
		const begin = (): never => {
			throw Object.assign(new Error('read-only'), { code: 'EROFS' });
		};
		const journal = { ...createMemoryJournal(Date.now), begin };
		const created = createOnce({ client, project, job, known: null, journal, onLooking: () => {} });
		await expect(created).rejects.toMatchObject({
			kind: 'journal',
			message: 'nothing was sent: the journal of creates cannot be written (EROFS)',
		});
		expect(server.requests).toEqual([]);
	});
});
