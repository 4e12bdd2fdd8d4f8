import { describe, expect, it } from 'vitest';
import type { Clipboard } from '../../source/jobs/output/clipboard.ts';
import { createMemoryHistory } from '../../source/jobs/past/history-store.ts';
import { documentedJobs } from '../api/document.ts';
import { jobWith } from '../jobs/job-fixture.ts';
import { hours } from '../jobs/point-fixture.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { renderApp } from './render-app.tsx';

/** A project of which one job was annotated further since yesterday. */
async function openReports(clipboard: Partial<Clipboard> = {}) {
	const history = createMemoryHistory();
	const before = jobWith({ id: 'a', numImages: 26, annotated: 0, unannotated: 26 });
	history.record({ workspace: 'acme', project: 'warehouse' }, [before], Date.now() - hours(30));
	const jobs = [{ ...documentedJobs[0], id: 'a', name: 'Dock 4', labeler: 'ann@acme.example' }];
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [] } : { jobs }),
	);
	const copied: string[] = [];
	const files = new Map<string, string>();
	const screen = renderApp({
		apiUrl: server.url,
		history,
		program: {
			clipboard: {
				copy(text) {
					copied.push(text);
					return { isCopied: true };
				},
				...clipboard,
			},
			writeExport(path, text) {
				files.set(path, text);
				return { state: 'written', path: `/home/ann/${path}` };
			},
		},
	});
	await screen.shows('Dock 4');
	return { ...screen, copied, files };
}

describe('the report in the palette', () => {
	it('is copied as Markdown', async () => {
		const screen = await openReports();
		await screen.press(':');
		await screen.type('copy report 24');
		await screen.press('enter');
		await screen.shows('Copied the report to the terminal’s clipboard');
		expect(screen.copied).toHaveLength(1);
		expect(screen.copied[0]).toMatch(/^# acme\/warehouse\n/);
		expect(screen.copied[0]).toContain('| Dock 4 | ann@acme.example | 3 | - | - | annotating |');
	});

	it('says when it is too large for the clipboard', async () => {
		const screen = await openReports({ copy: () => ({ isCopied: false, most: 100 }) });
		await screen.press(':');
		await screen.type('copy report 7 days');
		await screen.press('enter');
		await screen.shows('Not copied: the report is too long');
	});

	it('is exported to a file, as Markdown or JSON', async () => {
		const screen = await openReports();
		await screen.press(':');
		await screen.type('write report 7');
		await screen.press('enter');
		const text = await screen.shows('Writes the report of the last 7 days as Markdown');
		const [, name = ''] = /(report-acme-warehouse-\d{4}-\d\d-\d\d)\.md/.exec(text) ?? [];
		await screen.press('enter');
		await screen.shows(`Wrote the report to /home/ann/${name}.md`);
		expect(screen.files.get(`${name}.md`)).toContain('## Changes');

		await screen.press(':');
		await screen.type('write report 7');
		await screen.press('enter', 'tab');
		await screen.shows('as JSON');
		await screen.press('enter');
		await screen.shows(`Wrote the report to /home/ann/${name}.json`);
		expect(JSON.parse(screen.files.get(`${name}.json`) ?? '')).toMatchObject({
			project: 'warehouse',
			moved: [{ id: 'a', annotated: 3 }],
		});
	});
});
