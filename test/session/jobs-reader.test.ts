import { describe, expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { jobsReader } from '../../source/session/jobs-reader.ts';
import { serveDemo } from '../server/serve-demo.ts';

/** Opens a reader of three projects, and their server. */
async function openReader(project: string | null, isRepeated = true) {
	const server = await serveDemo({ projects: 3 });
	const client = createClient({ apiUrl: server.url, auth: 'query', key: () => server.key });
	const read = jobsReader({ store: createMemoryHistory(), asksForBatch: true, isRepeated });
	const scope = { workspace: 'acme', project };
	return { server, read: () => read({ client, scope }, Date.now) };
}

describe('jobsReader', () => {
	it('reads the jobs of one project, without adding the project to them', async () => {
		const { read } = await openReader('wildlife');
		const { rows, batchNames, history, firstSeen } = await read();
		expect(rows).toHaveLength(12);
		expect(rows.some(({ projectRef }) => projectRef !== undefined)).toBe(false);
		expect([...history.keys()].sort()).toEqual(rows.map(({ id }) => id).sort());
		expect([...batchNames.keys()].some((key) => key.includes('/'))).toBe(false);
		expect(firstSeen).toEqual([{ workspace: 'acme', project: 'wildlife' }]);
	});

	it('reads the jobs of all projects, each with its project', async () => {
		const { read } = await openReader(null);
		const { rows, batchNames, refs } = await read();
		expect(rows).toHaveLength(60);
		expect(new Set(rows.map(({ projectRef }) => projectRef?.project))).toEqual(
			new Set(refs.map(({ project }) => project)),
		);
		expect([...batchNames.keys()].every((key) => key.includes('/'))).toBe(true);
	});

	it('keeps the last response of a project that fails, and reports the failure', async () => {
		const { server, read } = await openReader(null);
		await read();
		server.fail('wildlife', 503);
		const { rows, bad, problems, firstSeen } = await read();
		expect(rows).toHaveLength(60);
		expect(bad.map(({ ref }) => ref.project)).toEqual(['wildlife']);
		expect(problems).toEqual([expect.stringMatching(/^acme\/wildlife did not answer: /)]);
		expect(firstSeen).toEqual([]);
	});

	it('reports which projects respond for the first time', async () => {
		const { server, read } = await openReader(null);
		server.fail('wildlife', 503);
		expect((await read()).rows).toHaveLength(48);
		await server.mend('wildlife');
		const { rows, firstSeen } = await read();
		expect(rows).toHaveLength(60);
		expect(firstSeen.map(({ project }) => project)).toEqual(['wildlife']);
	});

	it.each([
		['every project fails', 404, ['warehouse', 'wildlife', 'harbour-counts']],
		['a key is refused', 401, ['wildlife']],
	] as const)('fails where %s, and it is asked again', async (_, status, failing) => {
		const { server, read } = await openReader(null);
		for (const project of failing) server.fail(project, status);
		await expect(read()).rejects.toMatchObject({ status });
	});

	it('fails when a single project fails', async () => {
		const { server, read } = await openReader('wildlife', false);
		server.fail('wildlife', 404);
		await expect(read()).rejects.toMatchObject({ status: 404 });
	});
});
