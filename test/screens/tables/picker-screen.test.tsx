import { expect, it } from 'vitest';
import { serve } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';
import { renderApp } from '../render-app.tsx';

const projects = [
	{ id: 'acme/warehouse', name: 'Warehouse safety', type: 'object-detection', images: 5 },
	{ id: 'acme/wildlife', name: 'Trail cameras', unannotated: 7 },
];

const serveWorkspace = () =>
	serve((response, { url }) => {
		const { pathname } = new URL(url, 'http://x');
		if (pathname === '/') return sendJson(response, { workspace: 'acme' });
		if (pathname === '/acme') return sendJson(response, { workspace: { name: 'Acme', projects } });
		return sendJson(response, { jobs: [], batches: [] });
	});

it('asks for the key’s workspace, and lists its projects', async () => {
	const server = await serveWorkspace();
	const screen = renderApp({ apiUrl: server.url, workspace: null, project: null });
	await screen.shows('❯ Warehouse safety (warehouse) · object-detection · 5 images');
	expect(screen.text()).toContain('acme · choose a project');
	await screen.press('down', 'enter');
	await screen.shows('acme/wildlife · jobs');
});

it('asks for the key’s workspace for a project without one', async () => {
	const server = await serveWorkspace();
	const screen = renderApp({ apiUrl: server.url, workspace: null, project: 'warehouse' });
	await screen.shows('acme/warehouse · jobs');
	expect(server.requests.map(({ url }) => url.split('?')[0])).not.toContain('/acme');
});

it('explains a failure, and retries on request', async () => {
	const state = { isUp: false };
	const server = await serve((response) =>
		state.isUp ? sendJson(response, { workspace: { projects } }) : sendJson(response, 'Forbidden', 403),
	);
	const screen = renderApp({ apiUrl: server.url, project: null });
	const text = await screen.shows('× Forbidden');
	expect(text).toContain('ask the workspace owner');
	state.isUp = true;
	await screen.press('ctrl-r');
	await screen.shows('❯ Warehouse safety');
});

it('switches projects, and each keeps its filter, selection and draft', async () => {
	const jobs = ['a', 'b'].map((id) => ({
		id,
		name: `Job ${id}`,
		labeler: `${id}@x`,
		numImages: 1,
		unannotated: 1,
	}));
	const server = await serve((response, { url }) => {
		const { pathname } = new URL(url, 'http://x');
		if (pathname === '/acme') return sendJson(response, { workspace: { projects } });
		if (pathname.endsWith('/batches'))
			return sendJson(response, { batches: [{ id: 'B', name: 'Batch', images: 9 }] });
		return sendJson(response, { jobs: pathname.includes('wildlife') ? [] : jobs });
	});
	const screen = renderApp({ apiUrl: server.url });
	await screen.shows('Job b');
	await screen.press('j', 'n');
	await screen.shows('❯ Batch');
	await screen.press('enter', '7', 'esc', 'w');
	await screen.shows('❯ Warehouse safety');
	await screen.press('down', 'enter');
	await screen.shows('acme/wildlife · jobs');
	await screen.shows('No jobs in this project yet');
	await screen.press('w');
	await screen.shows('❯ Trail cameras');
	await screen.press('esc');
	await screen.shows('acme/wildlife · jobs');
	await screen.press('w');
	await screen.type('ware');
	await screen.shows('❯ Warehouse safety');
	await screen.press('enter');
	await screen.shows('acme/warehouse · jobs');
	expect(screen.text()).toMatch(/❯ ○ Job b/);
	await screen.press('n');
	await screen.shows(/^ {2}Images +7/m);
	expect(server.requests.filter(({ url }) => url.startsWith('/acme/wildlife/jobs'))).toHaveLength(1);
});

it('names where Esc leads only while Esc leads there', async () => {
	const server = await serveWorkspace();
	const screen = renderApp({ apiUrl: server.url });
	await screen.shows('● manual');
	await screen.press('w');
	await screen.shows('Esc returns to acme/warehouse');
	await screen.type('ware');
	expect(screen.text()).not.toContain('returns to');
	await screen.press('esc');
	await screen.shows('Esc returns to acme/warehouse');
});

it('shows its keys', async () => {
	const server = await serveWorkspace();
	const screen = renderApp({ apiUrl: server.url, project: null });
	await screen.shows('❯ Warehouse safety');
	await screen.press('f1');
	await screen.shows('Projects');
	await screen.press('q');
	await screen.shows('❯ Warehouse safety');
});

it('lets the user select a workspace with a key, and uses its key', async () => {
	const server = await serve((response, { url }) => {
		const { pathname } = new URL(url, 'http://x');
		const slug = pathname.slice(1);
		if (slug.includes('/')) return sendJson(response, { jobs: [], batches: [] });
		return sendJson(response, {
			workspace: { projects: [{ id: `${slug}/first`, name: `First of ${slug}` }] },
		});
	});
	const screen = renderApp({
		apiUrl: server.url,
		workspace: null,
		project: null,
		key: (workspace) => `key-of-${workspace}`,
		program: { workspaces: ['acme', 'labelworks'] },
	});
	await screen.shows('There are keys for several workspaces.');
	await screen.press('down', 'enter');
	await screen.shows('❯ First of labelworks');
	expect(screen.text()).toContain('→ workspace acme');
	await screen.press('enter');
	await screen.shows('labelworks/first · jobs');
	await screen.press('w');
	await screen.shows('→ workspace acme');
	await screen.press('down', 'enter');
	await screen.shows('❯ First of acme');
	const asked = server.requests.map(({ url }) => new URL(url, 'http://x'));
	for (const { pathname, searchParams } of asked) {
		expect(searchParams.get('api_key')).toBe(`key-of-${pathname.split('/')[1]}`);
	}
});
