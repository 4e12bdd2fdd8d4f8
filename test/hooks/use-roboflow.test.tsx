import { QueryClientProvider } from '@tanstack/react-query';
import { Text } from 'ink';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createClient } from '../../source/api/client/client.ts';
import type { RoboflowError } from '../../source/api/client/errors.ts';
import { firstJobs } from '../../source/api/live/first-jobs.ts';
import { createLiveApi, type LiveApi } from '../../source/api/live/live-api.ts';
import {
	type JobList,
	type Live,
	LiveApiContext,
	type Polling,
	useCreateJob,
	useScopeJobs,
} from '../../source/hooks/use-roboflow.ts';
import { createMemoryJournal } from '../../source/jobs/assign/journal.ts';
import type { Job } from '../../source/jobs/model/job.ts';
import { serve } from '../server/serve.ts';
import { sendJson, type TestServer } from '../server/start-server.ts';
import { renderTree } from '../terminal/render-tree.ts';

const ref = { workspace: 'acme', project: 'warehouse' };
const byHand: Polling = { interval: 0, isFrozen: false };
const newJob = { name: 'N', batch: 'B', numImages: 1, labeler: 'a@x', reviewer: 'a@x', instructions: '' };

interface Watch {
	/** Returns the last value of the hook. */
	readonly last: () => Live<JobList>;
	/** All values of the hook, in order. */
	readonly history: readonly Live<JobList>[];
	readonly create: () => Promise<Job | RoboflowError>;
	readonly setPolling: (polling: Polling) => void;
}

interface WatcherProps {
	readonly asked: Polling;
	readonly onJobs: (jobs: Live<JobList>) => void;
	readonly onCreate: (create: ReturnType<typeof useCreateJob>) => void;
}

function Watcher({ asked, onJobs, onCreate }: WatcherProps) {
	onJobs(useScopeJobs(ref, asked));
	onCreate(useCreateJob());
	return <Text>watching</Text>;
}

function liveApiWith({ url }: Pick<TestServer, 'url'>): LiveApi {
	const client = createClient({ apiUrl: url, auth: 'query', key: () => 'a-key-for-tests', timeout: 5000 });
	return createLiveApi(client, createMemoryJournal(Date.now), () => 0);
}

/** Renders hooks with a live API, by default their own, and records their values. */
function watchJobs(
	server: Pick<TestServer, 'url'>,
	polling = byHand,
	liveApi: LiveApi = liveApiWith(server),
): Watch {
	const history: Live<JobList>[] = [];
	const creates: ReturnType<typeof useCreateJob>[] = [];

	const tree = (asked: Polling) => (
		<QueryClientProvider client={liveApi.queryClient}>
			<LiveApiContext value={liveApi}>
				<Watcher
					asked={asked}
					onJobs={(jobs) => history.push(jobs)}
					onCreate={(create) => creates.push(create)}
				/>
			</LiveApiContext>
		</QueryClientProvider>
	);
	const { rerender, unmount } = renderTree(tree(polling));
	onTestFinished(() => {
		unmount();
		liveApi.queryClient.clear();
	});
	const last = (): Live<JobList> => {
		const [live] = history.slice(-1);
		if (live === undefined) throw new Error('the hook has not run');
		return live;
	};
	return {
		last,
		history,
		setPolling: (asked) => rerender(tree(asked)),
		create: () =>
			new Promise((resolve) =>
				creates.at(-1)?.(
					ref,
					{ job: newJob, asked: null },
					{ onCreated: resolve, onFailed: resolve, onLooking: () => {} },
				),
			),
	};
}

const ids = ({ data }: Live<JobList>): readonly string[] | undefined => data?.rows.map(({ id }) => id);
const until = (check: () => void): Promise<void> => vi.waitFor(check, { interval: 2, timeout: 5000 });
const jobs = (...names: readonly string[]) => ({ jobs: names.map((id) => ({ id, name: `Job ${id}` })) });

describe('firstJobs', () => {
	const never = new AbortController().signal;
	/** Longer than any response takes, in milliseconds. */
	const patient = 10_000;

	it('has the jobs for the first frame, which sends no other request', async () => {
		const server = await serve((response) => sendJson(response, jobs('a')));
		const liveApi = liveApiWith(server);
		await firstJobs(liveApi, ref, never, patient);
		const { history } = watchJobs(server, byHand, liveApi);
		expect(new Set(history.map((live) => ids(live)?.join()))).toEqual(new Set(['a']));
		await liveApi.queryClient.refetchQueries();
		expect(server.requests).toHaveLength(2);
	});

	it('leaves a slow response to the screen', async () => {
		let answer = (): void => {};
		const server = await serve((response) => {
			answer = () => sendJson(response, jobs('late'));
		});
		const liveApi = liveApiWith(server);
		await firstJobs(liveApi, ref, never);
		const watch = watchJobs(server, byHand, liveApi);
		expect(watch.last().freshness).toEqual({ state: 'loading' });
		answer();
		await until(() => expect(ids(watch.last())).toEqual(['late']));
		expect(server.requests).toHaveLength(1);
	});

	it('keeps a refusal and does not repeat the request', async () => {
		const server = await serve((response) => sendJson(response, {}, 401));
		const liveApi = liveApiWith(server);
		await firstJobs(liveApi, ref, never, patient);
		const { history } = watchJobs(server, byHand, liveApi);
		expect(history[0]?.freshness).toEqual({ state: 'refused' });
		expect(server.requests).toHaveLength(1);
	});

	it('lets the screen repeat a request that was refused a while ago', async () => {
		let isRefused = true;
		const server = await serve((response) =>
			isRefused ? sendJson(response, {}, 401) : sendJson(response, jobs('a')),
		);
		const liveApi = liveApiWith(server);
		const later = Date.now() + 60_000;
		await firstJobs(liveApi, ref, never, patient);
		isRefused = false;
		vi.spyOn(Date, 'now').mockReturnValue(later);
		onTestFinished(() => void vi.restoreAllMocks());
		const watch = watchJobs(server, byHand, liveApi);
		await until(() => expect(ids(watch.last())).toEqual(['a']));
	});

	it('stops waiting when the program ends', async () => {
		const server = await serve(() => {});
		const liveApi = liveApiWith(server);
		await firstJobs(liveApi, ref, AbortSignal.abort(), 60_000);
		expect(liveApi.queryClient.isFetching()).toBe(1);
		await liveApi.queryClient.cancelQueries();
	});
});

describe('useScopeJobs', () => {
	it('refreshes at its interval', async () => {
		let count = 0;
		const server = await serve((response) => {
			count += 1;
			sendJson(response, jobs(String(count)));
		});
		const watch = watchJobs(server, { interval: 20, isFrozen: false });
		await until(() => expect(ids(watch.last())).toEqual(['3']));
		expect(watch.last().freshness).toMatchObject({ state: 'live', interval: 20 });
	});

	it('sends no request while paused, and ignores a pending response', async () => {
		const held: (() => void)[] = [];
		const server = await serve((response) => {
			if (held.push(() => sendJson(response, jobs('late'))) === 1) sendJson(response, jobs('first'));
		});
		const watch = watchJobs(server);
		await until(() => expect(ids(watch.last())).toEqual(['first']));
		watch.last().refresh();
		await until(() => expect(held).toHaveLength(2));
		watch.last().cancel();
		watch.setPolling({ interval: 5, isFrozen: true });
		held[1]?.();
		await until(() => expect(watch.last().freshness).toMatchObject({ state: 'frozen' }));
		expect(ids(watch.last())).toEqual(['first']);
		expect(server.requests).toHaveLength(2);
	});

	it('is never shown as live while paused, not even during a manual refresh', async () => {
		const server = await serve((response) => sendJson(response, jobs('a')));
		const watch = watchJobs(server, { interval: 10_000, isFrozen: true });
		await until(() => expect(ids(watch.last())).toEqual(['a']));
		const { updatedAt } = watch.last();
		watch.last().refresh();
		await until(() => expect(watch.last().updatedAt).toBeGreaterThan(updatedAt));
		expect(new Set(watch.history.map(({ freshness }) => freshness.state))).toEqual(new Set(['frozen']));
	});

	it('keeps the last good data during failures, and recovers', async () => {
		let count = 0;
		const server = await serve((response) => {
			count += 1;
			if (count === 2) sendJson(response, {}, 503);
			else sendJson(response, jobs(count === 1 ? 'old' : 'new'));
		});
		const watch = watchJobs(server);
		await until(() => expect(ids(watch.last())).toEqual(['old']));
		watch.last().refresh();
		await until(() =>
			expect(watch.last().freshness).toMatchObject({ state: 'stale', reason: '503', retryIn: 500 }),
		);
		expect(ids(watch.last())).toEqual(['old']);
		await until(() => expect(ids(watch.last())).toEqual(['new']));
		expect(watch.last()).toMatchObject({ error: null, freshness: { state: 'live' } });
	});

	it('waits as long as the service requests', async () => {
		const server = await serve((response) => sendJson(response.setHeader('retry-after', '7'), {}, 429));
		const watch = watchJobs(server);
		await until(() =>
			expect(watch.last().freshness).toEqual({ state: 'stale', since: null, reason: '429', retryIn: 7000 }),
		);
	});

	it('refreshes at once on request, even during a long wait', async () => {
		let isUp = false;
		const server = await serve((response) => {
			if (isUp) sendJson(response, jobs('a'));
			else sendJson(response.setHeader('retry-after', '700'), {}, 429);
		});
		const watch = watchJobs(server);
		await until(() => expect(watch.last().freshness.state).toBe('stale'));
		isUp = true;
		watch.last().refresh();
		await until(() => expect(ids(watch.last())).toEqual(['a']));
	});

	it('does not retry a refused key', async () => {
		const server = await serve((response) => sendJson(response, { error: 'no' }, 401));
		const watch = watchJobs(server, { interval: 5, isFrozen: false });
		await until(() => expect(watch.last().freshness).toEqual({ state: 'refused' }));
		expect(watch.last().error).toMatchObject({ kind: 'key' });
		expect(server.requests).toHaveLength(1);
	});

	it('shows that it is refreshing only when that takes a while', async () => {
		const held: (() => void)[] = [];
		const server = await serve((response) => {
			const answer = (): void => sendJson(response, jobs('a'));
			if (held.push(answer) < 3) answer();
		});
		const watch = watchJobs(server);
		await until(() => expect(ids(watch.last())).toEqual(['a']));
		const { updatedAt } = watch.last();
		watch.last().refresh();
		await until(() => expect(watch.last().updatedAt).toBeGreaterThan(updatedAt));
		expect(watch.history.map(({ freshness }) => freshness.state)).not.toContain('refreshing');
		watch.last().refresh();
		await until(() => expect(watch.last().freshness.state).toBe('refreshing'));
		held[2]?.();
		await until(() => expect(watch.last().freshness.state).toBe('live'));
	});

	it('keeps the identity of rows that did not change, and of all rows when none did', async () => {
		const answers = [
			jobs('a', 'b', 'c'),
			jobs('a', 'b', 'c'),
			{ jobs: [...jobs('c', 'a').jobs, { id: 'b', name: 'New' }] },
		];
		const server = await serve((response) => sendJson(response, answers.shift() ?? answers));
		const watch = watchJobs(server);
		await until(() => expect(ids(watch.last())).toEqual(['a', 'b', 'c']));
		const first = watch.last();
		watch.last().refresh();
		await until(() => expect(watch.last().updatedAt).toBeGreaterThan(first.updatedAt));
		expect(watch.last().data?.rows).toBe(first.data?.rows);
		expect(watch.last().data?.history).toBe(first.data?.history);
		watch.last().refresh();
		await until(() => expect(ids(watch.last())).toEqual(['c', 'a', 'b']));
		const [a, b, c] = first.data?.rows ?? [];
		expect(watch.last().data?.rows[0]).toBe(c);
		expect(watch.last().data?.rows[1]).toBe(a);
		expect(watch.last().data?.rows[2]).not.toBe(b);
	});

	it('does not replace a newer response by a late response to an older request', async () => {
		const held: ((names: string) => void)[] = [];
		const server = await serve((response) => held.push((name) => sendJson(response, jobs(name))));
		const watch = watchJobs(server);
		await until(() => expect(held).toHaveLength(1));
		watch.last().cancel();
		await until(() => {
			watch.last().refresh();
			expect(held).toHaveLength(2);
		});
		held[1]?.('newer');
		await until(() => expect(ids(watch.last())).toEqual(['newer']));
		held[0]?.('older');
		watch.last().refresh();
		await until(() => expect(held).toHaveLength(3));
		held[2]?.('newest');
		await until(() => expect(ids(watch.last())).toEqual(['newest']));
		expect(watch.history.flatMap(ids)).not.toContain('older');
	});
});

describe('useCreateJob', () => {
	it('sends one request, adds the job to the list, and refreshes the list', async () => {
		let made = false;
		const server = await serve((response, { method }) => {
			if (method === 'GET') return sendJson(response, made ? jobs('a', 'made') : jobs('a'));
			made = true;
			return sendJson(response, { job: { id: 'made' } });
		});
		const watch = watchJobs(server);
		await until(() => expect(ids(watch.last())).toEqual(['a']));
		expect(await watch.create()).toMatchObject({ id: 'made' });
		await until(() => expect(ids(watch.last())).toEqual(['a', 'made']));
		expect(watch.history.map(ids)).toContainEqual(['made', 'a']);
		expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
	});

	it.each([
		[500, 'server'],
		[429, 'rate-limit'],
		[404, 'not-found'],
	])('never sends again after %i', async (status, kind) => {
		const server = await serve((response, { method }) =>
			method === 'GET' ? sendJson(response, jobs()) : sendJson(response, {}, status),
		);
		const watch = watchJobs(server);
		await until(() => expect(ids(watch.last())).toEqual([]));
		const before = server.requests.length;
		expect(await watch.create()).toMatchObject({ kind });
		// After that one request, only the list is read until it is current again.
		await until(() => expect(server.requests.length).toBeGreaterThan(before + 1));
		const methods = server.requests.slice(before).map(({ method }) => method);
		expect(methods).toEqual(['POST', ...methods.slice(1).fill('GET')]);
	});

	it('keeps the new job when a pending response arrives without it', async () => {
		const held: (() => void)[] = [];
		const server = await serve((response, { method }) => {
			if (method === 'POST') return sendJson(response, { id: 'made' });
			held.push(() => sendJson(response, held.length === 2 ? jobs('a') : jobs('a', 'made')));
			if (held.length !== 2) held.at(-1)?.();
			return undefined;
		});
		const watch = watchJobs(server);
		await until(() => expect(watch.last().data).toBeDefined());
		watch.last().refresh();
		await until(() => expect(held).toHaveLength(2));
		await watch.create();
		held[1]?.();
		await until(() => expect(held.length).toBeGreaterThan(2));
		await until(() => expect(ids(watch.last())).toEqual(['a', 'made']));
		const since = watch.history.findIndex((live) => ids(live)?.includes('made'));
		expect(watch.history.slice(since).every((live) => ids(live)?.includes('made'))).toBe(true);
	});
});
