import { expect, it } from 'vitest';
import { createClient } from '../../../source/api/client/client.ts';
import { withHeadStart } from '../../../source/api/live/head-start.ts';
import { serve } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';

const ref = { workspace: 'acme', project: 'warehouse' };
const plainClient = (url: string) =>
	createClient({ apiUrl: url, auth: 'query', key: () => 'a-key-for-tests' });

it('returns the early response to the first call, and sends requests for later calls', async () => {
	let count = 0;
	const server = await serve((response) => {
		count += 1;
		sendJson(response, { jobs: [{ id: `answer ${count}` }] });
	});
	const client = withHeadStart(plainClient(server.url), ref);
	const ids = async () => (await client.jobs(ref)).rows.map(({ id }) => id);
	expect([await ids(), await ids()]).toEqual([['answer 1'], ['answer 2']]);
	expect(server.requests).toHaveLength(2);
});

it('sends a new request for another project', async () => {
	const server = await serve((response) => sendJson(response, { jobs: [] }));
	await withHeadStart(plainClient(server.url), ref).jobs({ ...ref, project: 'wildlife' });
	expect(server.requests.map(({ url }) => url.split('?')[0])).toContain('/acme/wildlife/jobs');
});

it('returns an early failure once', async () => {
	let isUp = false;
	const server = await serve((response) =>
		isUp ? sendJson(response, { jobs: [] }) : sendJson(response, {}, 503),
	);
	const client = withHeadStart(plainClient(server.url), ref);
	await expect(client.jobs(ref)).rejects.toMatchObject({ kind: 'server' });
	isUp = true;
	await expect(client.jobs(ref)).resolves.toMatchObject({ rows: [] });
});
