import { describe, expect, it, vi } from 'vitest';
import { createMemoryHistory } from '../../../source/jobs/past/history-store.ts';
import { documentedJobs } from '../../api/document.ts';
import { jobWith } from '../../jobs/job-fixture.ts';
import { minutes } from '../../jobs/point-fixture.ts';
import { serve } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';
import { renderApp } from '../render-app.tsx';

async function serveDocument() {
	const state: { job: Record<string, unknown> } = { job: { ...documentedJobs[1] } };
	const server = await serve((response, { url }) => {
		const { pathname } = new URL(url, 'http://x');
		if (pathname.endsWith('/jobs')) return sendJson(response, { jobs: documentedJobs });
		if (pathname.endsWith('/batches')) {
			return sendJson(response, {
				batches: [{ id: '6VN0fFQIWU1E24bDjGsN', name: 'Raccoons at night', images: 115 }],
			});
		}
		return sendJson(
			response,
			pathname.endsWith(documentedJobs[1].id) ? { job: state.job } : documentedJobs[0],
		);
	});
	return { apiUrl: server.url, state };
}

describe('a job', () => {
	it('shows every documented field', async () => {
		const screen = renderApp(await serveDocument());
		await screen.shows('Test Job');
		await screen.press('j', 'enter');
		await screen.shows('acme/warehouse · job ');
		await screen.shows('Raccoons at');
		const top = screen.text();
		expect(top).toMatch(/images +25 · 11 not counted/);
		expect(top).toMatch(/◐ Annotating[\s\S]*labeler +\S/);
		expect(top).toMatch(/annotated +12 [█░]+ +48 %/);
		expect(top).toMatch(/unannotated +2 [█░]+ +8 %/);
		await screen.press('G');
		const bottom = `${top}\n${screen.text()}`;
		for (const part of [
			'[email protected]',
			'assigned',
			'created by',
			'API',
			'h2E42jt686yLyMIxxqOQ',
			'holeSv3hwbzrOv37vH5b',
			'racoons',
		]) {
			expect(bottom).toContain(part);
		}
	});

	it('shows the complete web link alone on a line, and the key that copies it', async () => {
		const copied: string[] = [];
		const clipboard = {
			copy(text: string) {
				copied.push(text);
				return { isCopied: true } as const;
			},
		};
		const screen = renderApp({ ...(await serveDocument()), program: { clipboard } });
		await screen.shows('Test Job');
		expect(screen.text()).not.toContain('https://');
		await screen.press('j', 'enter');
		const link = `https://app.roboflow.com/acme/warehouse/annotate/job/${documentedJobs[1].id}`;
		const shown = await screen.shows(link);
		expect(shown.split('\n').filter((line) => line.includes('https'))).toEqual([link]);
		expect(shown).toContain('o copy link');
		await screen.press('o');
		await screen.shows(`Copied ${link}`);
		expect(copied).toEqual([link]);
		await screen.press('[', ']');
		await screen.shows(new RegExp(`^${link}$`, 'm'));
		await screen.press('esc');
		await screen.shows('acme/warehouse · jobs');
		expect(screen.text()).not.toContain('https://');
	});

	it('shows the preview without ids on request', async () => {
		const screen = renderApp(await serveDocument());
		await screen.shows('Test Job');
		expect(screen.text()).not.toContain(' │ ');
		await screen.press('p', 'j');
		await screen.shows('│ Test Job');
		const beside = screen.text().replace(/^.* │ ?/gm, '');
		expect(beside).toMatch(
			/^Test Job\n◐ Annotating[\s\S]*\nannotated +12 [\s\S]*\nlabeler [\s\S]*\nreviewer [\s\S]*\ncreated [\s\S]*\ninstructions\n/m,
		);
		for (const id of ['h2E42jt686yLyMIxxqOQ', 'holeSv3hwbzrOv37vH5b', 'status', 'created by']) {
			expect(beside).not.toContain(id);
		}
	});

	it('is refreshed, and shows changes', async () => {
		const server = await serveDocument();
		const screen = renderApp(server);
		await screen.shows('Test Job');
		await screen.press('j', 'enter', 'G');
		await screen.shows(/acme\/warehouse · job +● manual/);
		server.state.job = {
			...documentedJobs[1],
			annotated: 14,
			unannotated: 0,
			status: 'a status nobody knows',
		};
		await screen.press('r');
		await screen.shows(/status +a status nobody/);
		await screen.press('g');
		expect(screen.text()).toContain('◉ To review');
	});

	it('shows the pace and the ETA', async () => {
		const history = createMemoryHistory();
		const { id } = documentedJobs[1];
		for (const [annotated, ago] of [
			[0, 3 * 24 * 60],
			[2, 20],
			[7, 10],
			[12, 0],
		] as const) {
			const job = jobWith({ id, numImages: 25, annotated, unannotated: 14 - annotated });
			history.record({ workspace: 'acme', project: 'warehouse' }, [job], Date.now() - minutes(ago));
		}
		const screen = renderApp({ ...(await serveDocument()), history });
		await screen.shows('Test Job');
		await screen.press('p', 'j');
		await screen.shows(/pace +~30 images\/h annotated/);
		expect(screen.text()).toMatch(/finish +annotated ~\d\d:\d\d at/);
		expect(screen.text()).toMatch(/4 days +▁.* best day: \d+ images/);
	});

	it('adds each response to the history, and claims no progress without a change', async () => {
		const server = await serveDocument();
		const history = createMemoryHistory();
		const screen = renderApp({ ...server, history });
		await screen.shows('Test Job');
		const known = history.of({ workspace: 'acme', project: 'warehouse' });
		expect(known.get(documentedJobs[1].id)).toHaveLength(1);
		const record = vi.spyOn(history, 'record');
		await screen.press('j', 'r');
		await vi.waitFor(() => expect(record).toHaveBeenCalled());
		expect(screen.text()).not.toContain('images/h');
		expect(history.of({ workspace: 'acme', project: 'warehouse' })).toBe(known);
	});

	it('goes to the next job and back', async () => {
		const screen = renderApp(await serveDocument());
		await screen.shows('Test Job');
		await screen.press('enter');
		await screen.shows('acme/warehouse · job ');
		await screen.press(']');
		await screen.shows(/┃ +Test Job/);
		await screen.press('[');
		await screen.shows(/┃ +Uploaded on/);
		await screen.press('esc');
		await screen.shows('acme/warehouse · jobs');
	});

	it('opens at once from a web link', async () => {
		const screen = renderApp({ ...(await serveDocument()), program: { jobId: 'h2E42jt686yLyMIxxqOQ' } });
		await screen.shows('acme/warehouse · job ');
		await screen.shows(/annotated +12/);
	});

	it('reports a missing job', async () => {
		const server = await serve((response, { url }) =>
			url.includes('/jobs/')
				? sendJson(response, { error: 'Job not found' }, 404)
				: sendJson(response, { jobs: documentedJobs, batches: [] }),
		);
		const screen = renderApp({ apiUrl: server.url, program: { jobId: 'gone' } });
		await screen.shows('× Job not found');
	});
});
