import { expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import { caughtError, isOutcomeUnknown } from '../../source/api/client/errors.ts';
import { knownActions } from '../../source/jobs/acting/action-journal.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import { mergeOnce } from '../../source/session/merge-once.ts';
import { fillableJournal } from '../jobs/fillable-journal.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';

const project = { workspace: 'acme', project: 'warehouse' };

const merging = {
	project,
	sources: [
		{ id: 'A', name: 'Dock 4' },
		{ id: 'B', name: null },
	],
	target: { id: 'C', name: 'Dock 5' },
};

/** How the service answers a merge: a status, or a lost response. */
type Reply = 'lost' | 200 | 404;

/**
 * Merges A and B into C.
 *
 * @param ids batches in the list afterwards; `null` when it cannot be read.
 */
async function mergeWith(reply: Reply, ids: readonly string[] | null) {
	const server = await serve((response, { method }, incoming) => {
		if (method !== 'GET') {
			if (reply === 'lost') incoming.socket.destroy();
			else sendJson(response, reply === 200 ? {} : { error: 'Not found' }, reply);
		} else if (ids === null) sendJson(response, {}, 500);
		else sendJson(response, { batches: ids.map((id) => ({ id })) });
	});
	let isMissing = false;
	const onMissing = (): void => {
		isMissing = true;
	};
	const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
	const journal = createMemoryJournal(Date.now);
	const merge = mergeOnce({ ...merging, client, journal, onMissing });
	const error = await merge.then(() => undefined, caughtError);
	expect(server.requests.filter(({ method }) => method !== 'GET')).toHaveLength(1);
	const states = knownActions(journal.log, project).map(({ state }) => state);
	return { error, isMissing, states };
}

it.each<[Reply, readonly string[] | null]>([
	['lost', ['C', 'D']],
	[200, ['C', 'D']],
	[200, null],
])('is done after %j when the list has %j', async (reply, ids) => {
	expect(await mergeWith(reply, ids)).toEqual({
		...{ error: undefined, isMissing: false },
		states: ['done'],
	});
});

it.each<[Reply, readonly string[] | null, string]>([
	['lost', ['A', 'B', 'C'], '2 of 2'],
	['lost', ['B', 'C'], '1 of 2'],
	// The list of a service that fails may have no batches at all.
	['lost', [], 'the batches are not in the list'],
	['lost', ['D'], 'the batches are not in the list'],
	['lost', null, 'could not be read'],
	[200, ['A', 'B', 'C'], '2 of 2'],
	[200, ['A', 'C'], '1 of 2'],
	[200, [], 'the batches are not in the list'],
])('is unconfirmed after %j when the list has %j', async (reply, ids, hint) => {
	const { error, isMissing, states } = await mergeWith(reply, ids);
	expect(error).toMatchObject({ hint: expect.stringContaining(hint) });
	expect(error !== undefined && isOutcomeUnknown(error)).toBe(true);
	expect(isMissing).toBe(false);
	expect(states).toEqual(['unconfirmed']);
});

it.each<[readonly string[] | null, boolean]>([
	[['A', 'B', 'C'], true],
	[['B', 'C'], false],
	[['A', 'B'], false],
	[null, false],
])('distinguishes a batch that is gone from an unsupported call: the list has %j', async (ids, isMissing) => {
	const result = await mergeWith(404, ids);
	expect(result).toMatchObject({
		error: {
			status: 404,
			message: isMissing ? 'acting on jobs is not available to this workspace' : 'Not found',
		},
		isMissing,
		states: ['refused'],
	});
	expect(result.error !== undefined && isOutcomeUnknown(result.error)).toBe(false);
});

it('records the merge before it is sent, and sends nothing when that is impossible', async () => {
	const { journal, fill } = fillableJournal();
	const recorded: unknown[] = [];
	const server = await serve((response, { method }) => {
		if (method !== 'GET') recorded.push(knownActions(journal.log, project));
		sendJson(response, { batches: [{ id: 'C' }] });
	});
	const client = createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' });
	const merge = () => mergeOnce({ ...merging, client, journal, onMissing() {} });
	await merge();
	expect(recorded).toMatchObject([[{ does: 'merge Dock 4, B into Dock 5', state: 'under-way' }]]);
	fill(true);
	await expect(merge()).rejects.toThrow('nothing was sent: the journal cannot be written (ENOSPC)');
	expect(recorded).toHaveLength(1);
});
