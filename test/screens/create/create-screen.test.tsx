import { describe, expect, it } from 'vitest';
import { noDraftStore } from '../../../source/files/draft-file.ts';
import { emptyDraft } from '../../../source/jobs/assign/draft.ts';
import { documentedJobs } from '../../api/document.ts';
import { serve } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';
import type { RenderedScreen } from '../../terminal/render-tree.ts';
import { renderApp } from '../render-app.tsx';

const jobs = [
	{ ...documentedJobs[0], labeler: 'lenny@acme.example', reviewer: 'rita@acme.example' },
	{ ...documentedJobs[1], labeler: 'lena@acme.example', reviewer: 'rita@acme.example' },
];
const batches = [
	{ id: 'old', name: 'Old batch', images: 40, numJobs: 1, uploaded: { _seconds: 1 } },
	{ id: 'new', name: 'New batch', images: 115, numJobs: 2, uploaded: { _seconds: 2 } },
];

type Refusal = { readonly status: number; readonly body: unknown } | 'break' | 'break once it is made' | null;

async function serveProject() {
	const state: {
		refusal: Refusal;
		jobs: readonly unknown[];
		isHeld: boolean;
		release: () => void;
		/** Batches are answered once this is over. */
		batches: Promise<void>;
	} = {
		batches: Promise.resolve(),
		refusal: null,
		jobs,
		isHeld: false,
		release: () => {},
	};
	const server = await serve(async (response, { method, url, body }, request) => {
		if (url.includes('/batches')) {
			await state.batches;
			return sendJson(response, { batches });
		}
		if (method === 'GET') return sendJson(response, { jobs: state.jobs });
		const { refusal } = state;
		if (refusal === 'break') return request.socket.destroy();
		if (refusal !== null && refusal !== 'break once it is made')
			return sendJson(response, refusal.body, refusal.status);
		const asked = JSON.parse(body);
		const job = {
			...documentedJobs[0],
			id: 'made',
			name: asked.name,
			sourceBatch: `p/${asked.batch}`,
			created: Date.now(),
			createdBy: 'API',
			labeler: asked.labelerEmail,
			reviewer: asked.reviewerEmail,
			numImages: Math.min(asked.num_images, 100),
			annotated: 0,
			unannotated: asked.num_images,
		};
		state.jobs = [...state.jobs, job];
		if (refusal === 'break once it is made') return request.socket.destroy();
		state.release = () => sendJson(response, job);
		if (!state.isHeld) state.release();
	});
	const posts = () => server.requests.filter(({ method }) => method === 'POST');
	return { apiUrl: server.url, state, posts };
}

async function openForm(screen: RenderedScreen): Promise<void> {
	await screen.shows('Test Job');
	await screen.press('n');
	await screen.shows('❯ New batch');
}

/** Fills in the form with as few keys as it takes. */
async function fillIn(screen: RenderedScreen): Promise<void> {
	await screen.press('enter', '1', '0', 'enter', 'l', 'e', 'n', 'n', 'enter', 'enter', 'enter', 'enter');
	await screen.shows('This job will be created in acme/warehouse');
}

describe('creating a job', () => {
	it('takes a dozen keys, shows what will be sent, and selects the new job', async () => {
		const server = await serveProject();
		const screen = renderApp(server);
		await openForm(screen);
		await fillIn(screen);
		const text = screen.text();
		expect(text).toMatch(/name +New batch: Job 3/);
		expect(text).toMatch(/batch +New batch\n +new\n/);
		expect(text).toMatch(/images +10 \(115 available · 115 images\)/);
		expect(text).toMatch(/labeler +lenny@acme.example/);
		expect(text).toMatch(/reviewer +rita@acme.example/);
		await screen.press('y');
		await screen.shows('Press Enter to create the job, Esc to go back');
		expect(server.posts()).toEqual([]);
		await screen.press('enter');
		await screen.shows('Created New batch: Job 3: 10 images for lenny@acme.example');
		await screen.shows(/❯ . New batch: Job 3/);
		expect(server.posts().map(({ body }) => JSON.parse(body))).toEqual([
			{
				name: 'New batch: Job 3',
				batch: 'new',
				num_images: 10,
				labelerEmail: 'lenny@acme.example',
				reviewerEmail: 'rita@acme.example',
			},
		]);
	});

	it('takes the labeler for the reviewer once the address is complete', async () => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await screen.press('enter', '1', 'enter');
		screen.type('new@');
		await screen.shows(/Labeler +new@/);
		expect(screen.text()).toMatch(/Reviewer +–/);
	});

	it('removes the missing-images message once the batches are loaded', async () => {
		const server = await serveProject();
		const held = Promise.withResolvers<void>();
		server.state.batches = held.promise;
		const screen = renderApp(server);
		await screen.shows('❯ ◐');
		await screen.press('n', 'ctrl-s');
		await screen.shows('enter the number of images');
		held.resolve();
		await screen.shows(/Images +115/);
		expect(screen.text()).not.toContain('enter the number of images');
	});

	it('shows the equivalent command', async () => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await fillIn(screen);
		await screen.press('c');
		expect(screen.text()).toMatch(
			/roboflow-jobs create \\\n {2}--project acme\/warehouse \\\n {2}--batch new \\\n {2}--num-images 10 \\/,
		);
		expect(screen.text()).toContain("--name 'New batch: Job 3'");
		expect(screen.text()).not.toContain('a-key-for-tests');
		await screen.press('c');
		expect(screen.text()).not.toContain('roboflow-jobs create');
	});

	it.each([
		['lenny@acme.exampel', '! “lenny@acme.exampel” has no jobs here. Did you mean “lenny@acme.example”?'],
		['new@else.io', '! “new@else.io” has no jobs here yet.'],
	])('warns of the unknown labeler %s in the review step', async (typed, warning) => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await screen.press('enter', '1', '0', 'enter', ...typed, 'enter', 'enter', 'enter', 'enter');
		await screen.shows('This job will be created in acme/warehouse');
		await screen.shows(warning);
	});

	it('can be filled in field by field, in any order', async () => {
		const server = await serveProject();
		const screen = renderApp(server);
		await openForm(screen);
		await screen.press('down', 'enter');
		await screen.press('tab');
		await screen.type('lena@acme.example');
		await screen.press('tab');
		await screen.type('rita@acme.example');
		await screen.press('tab');
		await screen.type('My job');
		await screen.press('tab');
		await screen.type('Draw boxes');
		await screen.press('shift-tab', '!', 'ctrl-s');
		await screen.shows('This job will be created');
		await screen.press('enter');
		await screen.shows('Created My job!');
		expect(JSON.parse(server.posts()[0]?.body ?? '')).toEqual({
			name: 'My job!',
			batch: 'old',
			num_images: 40,
			labelerEmail: 'lena@acme.example',
			reviewerEmail: 'rita@acme.example',
			instructionText: 'Draw boxes',
		});
	});

	it('warns when the job has fewer images than requested', async () => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await screen.press('enter');
		await screen.type('200');
		await screen.press('tab');
		await screen.type('lenny');
		await screen.press('enter', 'ctrl-s');
		await screen.shows('! only 115 images of the batch seem to be available');
		await screen.press('enter');
		await screen.shows('with 100 of the 200 images asked for');
	});

	it('validates a field when it loses the focus, and all fields before sending', async () => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await screen.press('enter', 'x', 'enter');
		await screen.shows('× a whole number, 1 or more');
		await screen.press('ctrl-s');
		expect(screen.text()).toMatch(/❯ Images +x/);
		expect(screen.text()).toMatch(/Labeler +lena@acme.example/);
		await screen.press('backspace');
		expect(screen.text()).not.toContain('a whole number');
	});

	it('sends once for two Enter keys that arrive together', async () => {
		const server = await serveProject();
		const screen = renderApp(server);
		await openForm(screen);
		await fillIn(screen);
		screen.send('\r');
		screen.send('\r');
		await screen.shows('Created New batch: Job 3');
		expect(server.posts()).toHaveLength(1);
	});

	it('sends once, however often Enter is pressed', async () => {
		const server = await serveProject();
		server.state.isHeld = true;
		const screen = renderApp(server);
		await openForm(screen);
		await fillIn(screen);
		await screen.press('enter', 'enter', 'enter', 'esc', 'enter');
		await screen.shows('◌ creating the job…');
		while (server.posts().length === 0) await screen.press('q');
		server.state.release();
		await screen.shows('Created New batch: Job 3');
		expect(server.posts()).toHaveLength(1);
	});
});

it('finds a job after a lost response, and does not create it twice', async () => {
	const server = await serveProject();
	server.state.refusal = 'break once it is made';
	const screen = renderApp(server);
	await openForm(screen);
	await fillIn(screen);
	await screen.press('enter');
	await screen.shows('Created New batch: Job 3: 10 images for lenny@acme.example');
	await screen.shows(/❯ . New batch: Job 3/);
	expect(server.posts()).toHaveLength(1);
});

it('shows every field below the error of a pasted page', async () => {
	const screen = renderApp(await serveProject());
	await openForm(screen);
	await screen.press('enter', 'enter');
	await screen.shows('❯ Labeler');
	screen.send(`\u001b[200~${'x'.repeat(3000)}\u001b[201~`);
	await screen.shows('xxx');
	await screen.press('ctrl-s');
	const text = await screen.shows('is not an e-mail address');
	expect(text).toContain('  Instructions');
});

it('says how many people it does not suggest', async () => {
	const server = await serveProject();
	const people = Array.from({ length: 7 }, (_, index) => `ann${index}@acme.example`);
	server.state.jobs = [...jobs, ...people.map((labeler) => ({ ...jobs[1], id: labeler, labeler }))];
	const screen = renderApp(server);
	await openForm(screen);
	await screen.press('enter', 'enter');
	await screen.resize(100, 19);
	const all = await screen.shows('❯ Labeler');
	expect(all.match(/@acme\.example {2}/g)).toHaveLength(5);
	expect(all).toMatch(/^ +↓ 5 more: type to narrow$/m);
	await screen.type('ann');
	await screen.shows('↓ 2 more: ');
	await screen.press('down', 'down', 'down', 'down', 'down');
	await screen.shows('↑ 1 ↓ 1 more: ');
	await screen.type('3');
	expect(screen.text()).not.toContain(' more: ');
	await screen.press('backspace');
	await screen.resize(100, 30);
	expect(await screen.shows('ann6@')).not.toContain(' more: ');
});

it('takes the suggested labeler when it submits', async () => {
	const screen = renderApp(await serveProject());
	await openForm(screen);
	await screen.press('enter', 'enter');
	await screen.shows('⏎ lena@acme.example');
	await screen.press('ctrl-s');
	await screen.shows('This job will be created in acme/warehouse');
	expect(screen.text()).toContain('lena@acme.example');
});

it('chooses a suggested person by arrows', async () => {
	const server = await serveProject();
	const people = Array.from({ length: 7 }, (_, index) => `ann${index}@acme.example`);
	server.state.jobs = [...jobs, ...people.map((labeler) => ({ ...jobs[1], id: labeler, labeler }))];
	const screen = renderApp(server);
	await openForm(screen);
	await screen.press('enter', 'enter');
	await screen.type('ann');
	await screen.resize(100, 19);
	expect(await screen.shows('⏎ ann0@')).not.toContain('ann5@');
	await screen.press('down', 'down', 'down', 'down', 'down');
	await screen.shows('⏎ ann5@');
	await screen.press('up', 'enter');
	await screen.shows(/Labeler +ann4@acme.example\n.*❯ Reviewer/s);
	await screen.press('down');
	await screen.shows('⏎ ');
	await screen.press('up');
	expect(screen.text()).not.toContain('⏎ ');
	await screen.press('down', 'tab');
	await screen.shows(/Reviewer +rita@acme.example\n.*❯ Name/s);
});

describe('the draft is kept', () => {
	it('when the API rejects it', async () => {
		const server = await serveProject();
		server.state.refusal = {
			status: 400,
			body: { error: 'invalid_member', message: 'lenny@acme.example is not a member' },
		};
		const screen = renderApp(server);
		await openForm(screen);
		await fillIn(screen);
		await screen.press('enter');
		const text = await screen.shows('× lenny@acme.example is not a member');
		expect(text).toMatch(/Images +10/);
		expect(text).toMatch(/Labeler +lenny@acme.example/);
		server.state.refusal = null;
		await screen.press('ctrl-s');
		await screen.shows('This job will be created');
		expect(screen.text()).not.toContain('an earlier attempt');
		await screen.press('enter');
		await screen.shows('Created New batch: Job 3');
		expect(server.posts()).toHaveLength(2);
	});

	it.each<[string, Refusal]>([
		['breaks', 'break'],
		['answers 502', { status: 502, body: '<html>Bad Gateway</html>' }],
		['answers something else', { status: 200, body: '<html>OK</html>' }],
	])('and not resent automatically when the connection %s', async (_, refusal) => {
		const server = await serveProject();
		server.state.refusal = refusal;
		const screen = renderApp(server);
		await openForm(screen);
		await fillIn(screen);
		await screen.press('enter');
		const text = await screen.shows("We don't know whether this job was created");
		expect(text).toMatch(/Labeler +lenny@acme.example/);
		expect(server.posts()).toHaveLength(1);
		await screen.press('ctrl-s');
		await screen.shows('! an earlier attempt may have made this job already');
		expect(server.posts()).toHaveLength(1);
	});

	it('when the form is closed and reopened', async () => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await screen.press('enter');
		await screen.type('17');
		await screen.press('enter');
		await screen.type('new@acme.example');
		await screen.press('esc');
		await screen.shows('acme/warehouse · jobs');
		await screen.press('n');
		await screen.shows('acme/warehouse · new job');
		expect(screen.text()).toMatch(/Images +17/);
		expect(screen.text()).toMatch(/Labeler +new@acme.example/);
		expect(screen.text()).toContain('❯ Batch');
	});

	it('with the name of its batch when it was started from a job', async () => {
		const screen = renderApp(await serveProject());
		await screen.shows('Test Job');
		await screen.press('b');
		await screen.shows('Old batch');
		await screen.press('j', 'a');
		await screen.shows('❯ Labeler');
		await screen.type('new@acme.example');
		await screen.press('esc', 'esc');
		await screen.shows('acme/warehouse · jobs');
		await screen.press('n');
		await screen.shows('Draft from just now for “Old batch”, started from its row · Ctrl-x discards it');
		await screen.shows('❯ Old batch');
	});

	it('when the help is opened from a field', async () => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await screen.press('enter', '1', '7', 'f1');
		await screen.shows('New job');
		expect(screen.text()).toContain('Ctrl-s');
		await screen.press('esc');
		await screen.shows(/❯ Images +17/);
	});
});

it('reads a saved draft once, and saves it only when it changes', async () => {
	const calls: string[] = [];
	const drafts = {
		...noDraftStore,
		load: () => {
			calls.push('load');
			return { ...emptyDraft, labeler: 'kept@acme.example' };
		},
		save: (_: unknown, { labeler }: { readonly labeler: string }) => calls.push(labeler),
	};
	const screen = renderApp({ ...(await serveProject()), program: { drafts } });
	await screen.shows('Test Job');
	await screen.press('j', 'k', 'j', 'n');
	await screen.shows(/Labeler +kept@acme.example/);
	await screen.press('tab', 'tab', '!');
	expect(calls).toEqual(['load', 'kept@acme.example!']);
});

it('shows the age of a saved draft, and discards it with one key', async () => {
	const drafts = {
		...noDraftStore,
		load: () => ({ ...emptyDraft, numImages: '5', labeler: 'kept@acme.example' }),
		changedAt: () => Date.now() - 2 * 60 * 60_000,
	};
	const screen = renderApp({ ...(await serveProject()), program: { drafts } });
	await openForm(screen);
	await screen.shows('Draft from 2h ago · Ctrl-x discards it');
	await screen.press('enter', 'end', '1');
	expect(screen.text()).toMatch(/❯ Images +51/);
	expect(screen.text()).toContain('Draft from 2h ago');
	await screen.press('ctrl-x');
	const text = await screen.shows(/Images +115/);
	expect(text).not.toMatch(/Draft from|kept@/);
});

it('shows that a recent draft is restored', async () => {
	const screen = renderApp(await serveProject());
	await openForm(screen);
	await screen.press('enter', '7', 'esc');
	await screen.shows('1/2');
	await screen.press('n');
	await screen.shows('Draft from just now for “New batch” · Ctrl-x discards it');
	expect(screen.text()).toMatch(/Images +7/);
});

describe('typing', () => {
	it('keeps keys that are commands elsewhere as text', async () => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await screen.press('enter', 'enter');
		await screen.type('qn?zjk+-r');
		expect(screen.text()).toMatch(/❯ Labeler +qn\?zjk\+-r/);
	});

	it('types no letter for a command key', async () => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await screen.press('enter', 'enter', 'q', 'ctrl-s', 'ctrl-x', 'alt-x', 'b');
		expect(screen.text()).toMatch(/❯ Labeler +qb\s/);
		await screen.press('ctrl-u', 'c');
		expect(screen.text()).toMatch(/❯ Labeler +c\s/);
	});

	it('pastes as one line, and submits nothing', async () => {
		const server = await serveProject();
		const screen = renderApp(server);
		await openForm(screen);
		await screen.press('enter', 'enter', 'a');
		await screen.paste('nn@\r\nacme\u001b[31m.example\n');
		await screen.shows(/❯ Labeler +ann@ acme.example/);
		expect(server.posts()).toEqual([]);
	});

	it('completes people, and lists the others', async () => {
		const screen = renderApp(await serveProject());
		await openForm(screen);
		await screen.press('enter', 'enter', 'l', 'e', 'n');
		expect(screen.text()).toMatch(
			/⏎ lena@acme.example +1 job · 2 left\n +lenny@acme.example +1 job · 23 left/,
		);
		await screen.press('enter');
		expect(screen.text()).toMatch(/Labeler +lena@acme.example/);
	});
});
