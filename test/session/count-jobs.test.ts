import { expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { countJobs } from '../../source/session/count-jobs.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';

/** Serves two projects with the jobs 0 to 9, each with as many approved images as its number. */
async function service() {
	const jobs = Array.from({ length: 10 }, (_, index) => ({ id: `job-${index}`, approved: index }));
	const server = await serve((response, { path }) => {
		const id = path.split('/').at(-1);
		if (id === 'jobs') return sendJson(response, { jobs });
		const job = jobs.find((one) => one.id === id);
		sendJson(response, job ?? { error: 'no such job' }, job === undefined ? 404 : 200);
	});
	return {
		client: createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' }),
		paths: () => server.requests.map(({ path }) => path),
	};
}

const target = (project: string, index: number) => ({
	project: { workspace: 'acme', project },
	job: jobWith({ id: `job-${index}`, approved: null }),
});

it.each([
	[
		'a few one by one',
		3,
		['/acme/warehouse/jobs/job-0', '/acme/warehouse/jobs/job-1', '/acme/warehouse/jobs/job-2'],
	],
	['many with one request', 10, ['/acme/warehouse/jobs']],
])('reads %s', async (_, count, paths) => {
	const server = await service();
	const targets = Array.from({ length: count }, (__, index) => target('warehouse', index));
	const { read, gone } = await countJobs(server.client, targets);
	expect(read.map(({ approved }) => approved)).toEqual(targets.map((__, index) => index));
	expect(gone).toEqual([]);
	expect(server.paths().toSorted()).toEqual(paths);
});

it.each([2, 20])('names the jobs that are gone, among %i', async (count) => {
	const { client } = await service();
	const targets = Array.from({ length: count }, (_, index) => target('warehouse', 9 + index));
	const { read, gone } = await countJobs(client, targets);
	expect(read.map(({ id }) => id)).toEqual(['job-9']);
	expect(gone).toEqual(targets.slice(1).map(({ job }) => job));
});

it('reads the jobs of each project', async () => {
	const server = await service();
	const many = Array.from({ length: 6 }, (_, index) => target('dock', index));
	const { read } = await countJobs(server.client, [target('warehouse', 1), ...many]);
	expect(read).toHaveLength(7);
	expect(server.paths()).toEqual(['/acme/warehouse/jobs/job-1', '/acme/dock/jobs']);
});
