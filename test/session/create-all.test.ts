import { describe, expect, it } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import type { CreateProgress } from '../../source/jobs/assign/create-row.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import type { OnFailure } from '../../source/jobs/model/progress.ts';
import { createAll } from '../../source/session/create-all.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';

const project = { workspace: 'acme', project: 'warehouse' };
const jobs = ['a@x', 'b@x', 'c@x'].map((labeler) => ({
	name: 'Same name',
	batch: 'B',
	numImages: 3,
	labeler,
	reviewer: labeler,
	instructions: '',
}));

/** Creates jobs on a service that refuses the labeler `no@x`, or a given one. */
async function create(
	refused: string,
	onFailure: OnFailure,
	stopAfter = Number.POSITIVE_INFINITY,
	status = 400,
) {
	const server = await serve((response, { method, body }) => {
		if (method === 'GET') return sendJson(response, { jobs: [] });
		const asked = JSON.parse(body);
		if (asked.labelerEmail === refused) return sendJson(response, { error: 'no member' }, status);
		return sendJson(response, { id: `of ${asked.labelerEmail}`, labeler: asked.labelerEmail });
	});
	const journal = createMemoryJournal(Date.now);
	const changes: (readonly [number, CreateProgress['state']])[] = [];
	const statuses: (number | undefined)[] = [];
	await createAll({
		client: createClient({ apiUrl: server.url, auth: 'query', key: () => 'a-key-for-tests' }),
		journal,
		project,
		mayRepeat: false,
		known: [],
		jobs,
		onFailure,
		isStopped: () => changes.filter(([, state]) => state === 'done').length >= stopAfter,
		onChange: (index, { state }) => changes.push([index, state]),
		onError: (error) => statuses.push(error.status),
	});
	return { changes, statuses, posts: server.requests.length, open: journal.open(project) };
}

describe('createAll', () => {
	it('sends one job after another', async () => {
		const { changes, posts, open } = await create('', 'stop');
		expect(changes).toEqual([
			[0, 'sending'],
			[0, 'done'],
			[1, 'sending'],
			[1, 'done'],
			[2, 'sending'],
			[2, 'done'],
		]);
		expect([posts, open]).toEqual([3, []]);
	});

	it.each<[OnFailure, number, readonly CreateProgress['state'][]]>([
		['stop', 2, ['done', 'failed']],
		['go-on', 3, ['done', 'failed', 'done']],
	])('on failure: %s', async (onFailure, count, states) => {
		const { changes, posts } = await create('b@x', onFailure);
		expect(posts).toBe(count);
		expect(changes.map(([, state]) => state).filter((state) => state !== 'sending')).toEqual(states);
	});

	it.each([
		[401, 2],
		[402, 2],
		[423, 2],
		[429, 2],
		[400, 3],
		[404, 3],
		[409, 3],
	])('after %i sends %i jobs, where it continues after a failure', async (status, count) => {
		const { changes, statuses } = await create('b@x', 'go-on', undefined, status);
		expect(statuses).toEqual([status]);
		expect(changes.filter(([, state]) => state === 'sending')).toHaveLength(count);
	});

	it('stops between two jobs', async () => {
		expect((await create('', 'stop', 1)).posts).toBe(1);
	});
});
