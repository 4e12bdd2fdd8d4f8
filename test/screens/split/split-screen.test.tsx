import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../../source/demo/server.ts';
import { serve } from '../../server/serve.ts';
import { forward, sendJson } from '../../server/start-server.ts';
import type { RenderedScreen } from '../../terminal/render-tree.ts';
import { renderApp } from '../render-app.tsx';

interface Post {
	readonly labelerEmail: string;
	readonly num_images: number;
}

/** The demo behind a service that may answer a create otherwise. */
async function serveDemo(
	answerTo: (post: Post, count: number) => 'pass' | 'refuse' | 'drop' | 'wait' = () => 'pass',
) {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const posts: Post[] = [];
	const held: (() => void)[] = [];
	const server = await serve(async (response, seen, incoming) => {
		if (seen.method === 'POST') {
			posts.push(JSON.parse(seen.body));
			const what = answerTo(posts.at(-1) ?? { labelerEmail: '', num_images: 0 }, posts.length);
			if (what === 'refuse') return sendJson(response, { error: 'not now' }, 400);
			if (what === 'drop') return incoming.socket.destroy();
			if (what === 'wait') await new Promise<void>((resolve) => held.push(resolve));
		}
		(await forward(demo.url, seen))(response);
	});
	return { apiUrl: server.url, key: demo.key, posts, release: () => held.shift()?.() };
}

/** Opens the split of the newest batch, and chooses the first three labelers. */
async function chooseThree(screen: RenderedScreen): Promise<void> {
	await screen.shows('[All 36]');
	await screen.press('b');
	await screen.shows('❯ Dock 4');
	await screen.press('A');
	await screen.shows('none selected');
	await screen.press(' ', 'j', ' ', 'j', ' ');
	await screen.shows('3 selected');
}

async function showPlan(screen: RenderedScreen): Promise<string> {
	await screen.press('ctrl-s');
	return screen.shows('3 jobs will be created');
}

describe('the fields of a split', () => {
	it('shows the images of each labeler, evenly and by weight', async () => {
		const screen = renderApp(await serveDemo());
		await chooseThree(screen);
		expect(
			screen
				.text()
				.match(/\[x\] \S+ +→ \d+/g)
				?.map((line) => line.split('→')[1]),
		).toEqual([' 49', ' 48', ' 48']);
		await screen.press('+');
		await screen.shows(/❯ \[x\] \S+ +→ 73 \(×2\)/);
		await screen.press('-');
		await screen.shows(/❯ \[x\] \S+ +→ 48 \(×1\)/);
	});

	it('adds an unknown labeler, and keeps the draft', async () => {
		const screen = renderApp(await serveDemo());
		await chooseThree(screen);
		await screen.press('i');
		await screen.type('new@acme.example');
		await screen.press('enter');
		await screen.shows(/\[x\] new@acme.example/);
		await screen.shows('4 selected');
		await screen.press('i');
		await screen.type('last@acme.example');
		await screen.press('ctrl-s');
		await screen.shows('5 selected');
		await screen.press('esc');
		await screen.shows('· batches');
		await screen.press('A');
		await screen.shows('5 selected');
		await screen.shows(/Draft from just now for “.*” · Ctrl-x discards it/);
		await screen.press('ctrl-x');
		const text = await screen.shows('none selected');
		expect(text).not.toContain('Draft from');
	});

	it('adds the members of a team', async () => {
		const teams = { night: ['new@acme.example', 'marco@acme.example'] };
		const screen = renderApp({ ...(await serveDemo()), program: { teams } });
		await screen.shows('[All 36]');
		await screen.press('A', 'i');
		await screen.type('@night');
		await screen.press('enter');
		await screen.shows('2 selected');
		expect(screen.text()).toMatch(/\[x\] new@acme.example/);
	});

	it('finds a team among the labelers, and selects or deselects its members', async () => {
		const teams = { night: ['new@acme.example', 'marco@acme.example'] };
		const screen = renderApp({ ...(await serveDemo()), program: { teams } });
		await screen.shows('[All 36]');
		await screen.press('A', '/');
		await screen.type('@night');
		await screen.press('enter');
		await screen.shows(/❯ \[ \] @night .*2 people/);
		await screen.press('space');
		await screen.shows(/❯ \[x\] @night .*→ \d+ .*2 people/);
		await screen.press('esc');
		await screen.shows(/\[x\] new@acme.example/);
		expect(screen.text()).toContain('2 selected');
		await screen.press('/');
		await screen.type('@night');
		await screen.press('enter', 'space');
		await screen.shows(/❯ \[ \] @night/);
		await screen.press('esc');
		await screen.shows('none selected');
	});

	it('goes to the invalid field', async () => {
		const screen = renderApp(await serveDemo());
		await screen.shows('[All 36]');
		await screen.press('A', 'ctrl-s');
		await screen.shows('× choose at least one labeler');
	});

	it('shows the equivalent command', async () => {
		const screen = renderApp(await serveDemo());
		await chooseThree(screen);
		await showPlan(screen);
		await screen.press('c');
		const text = await screen.shows('roboflow-jobs create \\');
		expect(text).toMatch(/--split [\w.]+@acme.example,\S+,\S+ \\/);
		expect(text).toContain("--name '{batch} · {labeler} · {n}'");
	});
});

describe('creating the jobs', () => {
	it('creates each job once for two Enter keys that arrive together', async () => {
		const server = await serveDemo();
		const screen = renderApp(server);
		await chooseThree(screen);
		await showPlan(screen);
		screen.send('\r');
		screen.send('\r');
		await screen.shows(/3 of 3 (jobs )?created|Created 3 of 3 jobs/);
		expect(server.posts).toHaveLength(3);
	});

	it('stops at a failure, and then creates the rest, and nothing twice', async () => {
		const server = await serveDemo((_, count) => (count === 2 ? 'refuse' : 'pass'));
		const screen = renderApp(server);
		await chooseThree(screen);
		await showPlan(screen);
		await screen.press('enter');
		const text = await screen.shows('1 of 3 created · 2 not created');
		expect(text).toMatch(/^✓ 49/m);
		expect(text).toMatch(/^× 48[^\n]*\n +not created: not now/m);
		expect(text).toMatch(/^· 48/m);
		await screen.press('r');
		const done = await screen.shows('3 of 3 created');
		expect(done).not.toContain('retry the rest');
		await screen.press('r');
		await screen.shows('nothing is left to send');
		expect(server.posts).toHaveLength(4);
		expect(new Set(server.posts.map(({ labelerEmail }) => labelerEmail)).size).toBe(3);
		await screen.press('enter');
		await screen.shows('[All 39]');
		expect(screen.text()).toContain('Created 3 of 3 jobs');
	});

	it('continues after a failure if requested', async () => {
		const server = await serveDemo((_, count) => (count === 1 ? 'refuse' : 'pass'));
		const screen = renderApp(server);
		await chooseThree(screen);
		await showPlan(screen);
		await screen.press('f');
		await screen.shows('continue with the others');
		await screen.press('enter');
		await screen.shows('2 of 3 created · 1 not created');
		expect(server.posts).toHaveLength(3);
	});

	it('asks on Esc, finishes the current call, and stops', async () => {
		const server = await serveDemo((_, count) => (count === 2 ? 'wait' : 'pass'));
		const screen = renderApp(server);
		await chooseThree(screen);
		await showPlan(screen);
		await screen.press('enter');
		await screen.shows(/^✓ 49[^\n]*\n◌ 48/m);
		await screen.press('esc');
		await screen.shows('Stop after the current change?');
		await screen.press('y');
		await screen.shows('stopping after this change');
		server.release();
		await screen.shows('2 of 3 created · 1 not created');
		expect(server.posts).toHaveLength(2);
	});

	it('resends no unconfirmed job until the user decides', async () => {
		const server = await serveDemo((_, count) => (count === 1 ? 'drop' : 'pass'));
		const screen = renderApp(server);
		await chooseThree(screen);
		await showPlan(screen);
		await screen.press('enter');
		await screen.shows('0 of 3 created · 2 not created (r creates them) · 1 unconfirmed (u shows them)');
		await screen.press('r');
		await screen.shows('2 of 3 created · 1 unconfirmed');
		expect(server.posts).toHaveLength(3);
		await screen.press('u');
		await screen.shows(/not found in the list of \d\d:\d\d:\d\d \(\d+ jobs\)/);
		await screen.press('x', 'x');
		await screen.shows('No unconfirmed actions.');
		await screen.press('esc');
		await screen.shows('not created: you decided that it was not created');
		await screen.press('r');
		await screen.shows('3 of 3 created');
		expect(server.posts).toHaveLength(4);
	});
});
