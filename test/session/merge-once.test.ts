import { expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { caughtError, type RoboflowError } from '../../source/api/client/errors.ts';
import { mergeOnce } from '../../source/session/merge-once.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';

const project = { workspace: 'acme', project: 'warehouse' };

/** Merges A and B into C. The response is lost; afterwards, the list has these batches. */
async function mergeWithout(ids: readonly string[]): Promise<RoboflowError | undefined> {
	const server = await serve((response, { method }, incoming) => {
		if (method === 'GET') return sendJson(response, { batches: ids.map((id) => ({ id })) });
		incoming.socket.destroy();
	});
	const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
	const merge = mergeOnce({ client, project, sources: ['A', 'B'], target: 'C' });
	const error = await merge.then(() => undefined, caughtError);
	expect(server.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
	return error;
}

it('is done after a lost response when only the target is left', async () => {
	expect(await mergeWithout(['C', 'D'])).toBeUndefined();
});

it.each([
	[['A', 'B', 'C'], '2 of 2'],
	[['B', 'C'], '1 of 2'],
	// The list of a service that fails may have no batches at all.
	[[], 'the batches are not in the list'],
	[['D'], 'the batches are not in the list'],
])('is unconfirmed after a lost response when the list has %j', async (ids, hint) => {
	expect(await mergeWithout(ids)).toMatchObject({ hint: expect.stringContaining(hint) });
});
