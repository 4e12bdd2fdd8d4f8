import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../../source/demo/server.ts';
import { serve } from '../../server/serve.ts';
import { forward, sendJson } from '../../server/start-server.ts';
import { renderApp } from '../render-app.tsx';

interface OpenOptions {
	readonly isAll?: boolean;
	/** What a job is when it is read again; `null` where it is gone. @default as the demo has it */
	readonly now?: (job: Record<string, unknown>) => object | null;
	/** Answers the jobs that are read again with this status, unless it returns `undefined`. */
	readonly status?: () => number | undefined;
}

/** Opens the demo's list, behind a service whose jobs have changed since. */
async function openList({ isAll = false, now, status = () => undefined }: OpenOptions = {}) {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const server = await serve(async (response, seen) => {
		const isJob = seen.method === 'GET' && /\/jobs\/[^/]+$/.test(seen.path);
		const refused = isJob ? status() : undefined;
		if (refused !== undefined) return sendJson(response, { error: 'not now' }, refused);
		if (isJob && now !== undefined) {
			const answer = JSON.parse(await (await fetch(demo.url + seen.url)).text());
			const changed = now(answer.job ?? answer);
			return changed === null
				? sendJson(response, { error: 'no such job' }, 404)
				: sendJson(response, { job: changed });
		}
		(await forward(demo.url, seen))(response);
	});
	const screen = renderApp({ apiUrl: server.url, key: demo.key, isAll });
	await screen.shows(isAll ? 'all projects' : '[All 36]');
	await screen.shows('❯');
	return { screen, writes: () => server.requests.filter(({ method }) => method !== 'GET') };
}

const question = 'Nothing is sent until you press';

describe('before the confirmation', () => {
	it('refreshes the jobs, and plans with current counts', async () => {
		const { screen } = await openList({ now: (job) => ({ ...job, annotated: 0, approved: 40 }) });
		await screen.press('x');
		await screen.shows(/d {2}Add images to the dataset +0 approved, 115 annotated images/);
		await screen.press('d');
		await screen.shows('approved: no image (Tab: the annotated ones)');
		await screen.press('enter');
		await screen.shows(question);
		await screen.shows('28 train, 8 valid, 4 test');
	});

	it('skips a missing job', async () => {
		const { screen, writes } = await openList({ now: () => null });
		await screen.press('x');
		await screen.shows('· Actions ·');
		await screen.press('a');
		await screen.shows('Returns desk (rotated): Job 1: the job is gone');
		await screen.press('enter', 'y');
		await screen.settled();
		expect(writes()).toEqual([]);
	});

	it('reports an invalid response beside the field', async () => {
		const { screen } = await openList({ now: () => ({ approved: 40 }) });
		await screen.press('x');
		await screen.shows('· Actions ·');
		await screen.press('d');
		await screen.shows('all jobs');
		await screen.press('tab', 'enter');
		await screen.shows(/× .*check API_URL/);
	});

	it('explains why the jobs could not be refreshed, and asks nothing', async () => {
		const { screen, writes } = await openList({ status: () => 403 });
		await screen.press('x');
		await screen.shows('· Actions ·');
		await screen.press('a');
		await screen.shows('× not now');
		expect(screen.text()).toContain('Approve annotated images');
		await screen.press('d');
		await screen.shows('all jobs');
		await screen.press('enter');
		await screen.shows('× not now');
		expect(screen.text()).toContain('all jobs');
		expect(writes()).toEqual([]);
	});
});

it('says in the list why an undo could not be prepared, and can prepare it again', async () => {
	let status: number | undefined;
	const { screen, writes } = await openList({ status: () => status });
	await screen.press('x');
	await screen.shows('· Actions ·');
	await screen.press('s');
	await screen.shows(question);
	await screen.press('enter');
	await screen.shows('1 of 1 done');
	await screen.press('enter');
	status = 403;
	await screen.press('U');
	await screen.shows('Not undone: not now');
	await screen.shows('[All 36]');
	status = undefined;
	await screen.press('U');
	await screen.shows(/· Undo ·[\s\S]* return to \S+@\S+/);
	expect(writes()).toHaveLength(1);
});

it('acts on a job in its project, in the list of all projects', async () => {
	const { screen, writes } = await openList({ isAll: true });
	await screen.press('/');
	await screen.type('project:wildlife approved>0');
	await screen.press('enter');
	await screen.shows('❯');
	await screen.press('x');
	await screen.shows('acme · all projects · Actions ·');
	await screen.press('v');
	await screen.type('lena.ortiz@acme.example');
	await screen.press('enter');
	await screen.shows(question);
	await screen.press('enter');
	await screen.shows('1 of 1 done');
	expect(writes().map(({ path }) => path.split('/').slice(0, 4).join('/'))).toEqual([
		'/acme/wildlife/annotation-jobs',
	]);
	await screen.press('enter');
	await screen.shows('Changed the reviewer of 1 job to lena.ortiz@acme.example · U undoes it');
	await screen.press('U');
	await screen.shows(question);
	await screen.press('enter');
	await screen.shows('1 of 1 done');
	expect(writes()).toHaveLength(2);
});
