import { describe, expect, it } from 'vitest';
import type { OwnConfig } from '../../../source/config/file/own-config.ts';
import { documentedJobs } from '../../api/document.ts';
import { serve } from '../../server/serve.ts';
import { sendJson } from '../../server/start-server.ts';
import { memoryViews } from '../program-fixture.ts';
import { renderApp } from '../render-app.tsx';

const job = (id: string, changes: object) => ({ ...documentedJobs[0], id, name: `Job ${id}`, ...changes });
const jobs = [
	job('a', { labeler: 'ann@acme.example', annotated: 3, unannotated: 23, approved: 0, rejected: 0 }),
	job('b', { labeler: 'bob@acme.example', annotated: 20, unannotated: 6, approved: 0, rejected: 0 }),
];
const night = { name: 'Night', filter: 'labeler:bob', sort: 'name', written: {} };

async function openList(config: Partial<OwnConfig>) {
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [] } : { jobs }),
	);
	const views = memoryViews(config);
	const screen = renderApp({ apiUrl: server.url, program: { views } });
	await screen.shows('Job a');
	return { ...screen, views };
}

describe('a list with own columns', () => {
	it('has those of the configuration, and of a view until its filter is cleared', async () => {
		const columns = ['left', 'name'];
		const screen = await openList({ columns, views: [{ ...night, columns: ['name', 'labeler:16'] }] });
		expect(screen.text()).toMatch(/^ {4}LEFT {2}NAME {3,}1\/2/m);
		expect(screen.text()).toMatch(/^❯ ◐ {3}23 {2}Job a/m);
		await screen.press('v', '3');
		expect(await screen.shows('/ labeler:bob')).toMatch(/^❯ ◐ Job b {2}bob@acme\.example$/m);
		await screen.press('s', '3');
		expect(await screen.shows('sorted by left ↓')).toMatch(/^ {4}NAME +LABELER/m);
		await screen.press('esc');
		expect(await screen.shows('Job a')).toMatch(/^ {3}↓LEFT {2}NAME/m);
	});

	it('says which of them do not fit', async () => {
		const screen = await openList({ columns: ['name', 'labeler:38', 'age', 'batch', 'id'] });
		await screen.press('p');
		expect(screen.text()).toContain('no room for batch, id');
	});
});
