import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../../source/api/client/client.ts';
import { startDemoServer } from '../../../source/demo/server.ts';
import { beginMerge, longestAction } from '../../../source/jobs/acting/action-journal.ts';
import { createMemoryJournal } from '../../../source/jobs/assign/journal.ts';
import type { Program } from '../../../source/screens/shared/program.ts';
import { serve } from '../../server/serve.ts';
import { forward, sendJson } from '../../server/start-server.ts';
import { renderApp } from '../render-app.tsx';

type Answer = 'good' | 'refuse' | 'drop' | 'missing';

/** Opens the batches of the demo, behind a service that answers a merge in this way. */
async function openBatches(answer: Answer = 'good', program: Partial<Program> = {}) {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const merges: unknown[] = [];
	const server = await serve(async (response, seen, incoming) => {
		const isMerge = seen.path.endsWith('/annotation-batches/merge');
		if (isMerge) merges.push(JSON.parse(seen.body));
		if (!isMerge || answer === 'good') return (await forward(demo.url, seen))(response);
		if (answer === 'missing') sendJson(response, { error: 'Not found' }, 404);
		else if (answer === 'refuse') sendJson(response, { error: 'a batch is in use' }, 409);
		else incoming.socket.destroy();
	});
	const screen = renderApp({ apiUrl: server.url, key: demo.key, program });
	await screen.shows('[All 36]');
	await screen.press('b');
	await screen.shows('❯ Dock 4');
	return { screen, merges };
}

describe('merging batches', () => {
	it('keeps the largest batch, asks, and sends one request', async () => {
		const { screen, merges } = await openBatches();
		await screen.press('space', 'space', 'M');
		const text = await screen.shows('· merge batches');
		expect(text).toMatch(/❯ .+ kept/);
		expect(text.match(/ removed$/gm)).toHaveLength(1);
		expect(text.replaceAll(/\s+/g, ' ')).toMatch(
			/\d jobs? comes? from the removed batch; Roboflow does not say what happens to (it|them)/,
		);
		await screen.press('enter');
		await screen.shows(/Merge “.+” into “.+”\?/);
		expect(merges).toEqual([]);
		await screen.press('y');
		const after = await screen.shows(/Merged “.+” into “/);
		expect(merges).toHaveLength(1);
		expect(after).not.toContain('✓');
	});

	it('keeps all names aligned while one is marked', async () => {
		const { screen } = await openBatches();
		await screen.press('space');
		const text = await screen.shows('✓ 1 marked');
		expect(text).toMatch(/^ {2}✓ Dock 4/m);
		expect(text).toMatch(/^❯ {3}Uploaded on/m);
		expect(text).toMatch(/^ {4}Aisle 7/m);
	});

	it('begins in the palette of the list', async () => {
		const { screen } = await openBatches();
		await screen.press('esc', ':');
		await screen.type('merge');
		await screen.press('enter');
		await screen.shows('Mark two or more batches with Space first');
		expect(screen.text()).toContain('· batches');
	});

	it('sends one request for two confirmations that arrive together', async () => {
		const { screen, merges } = await openBatches();
		await screen.press('space', 'space', 'M');
		await screen.shows(/ kept$/m);
		await screen.press('enter');
		await screen.shows(/Merge .+ into .+\?/);
		screen.send('y');
		screen.send('y');
		await screen.shows(/Merged “.+” into “/);
		expect(merges).toHaveLength(1);
	});

	it('lets the user select another batch, and sends nothing without confirmation', async () => {
		const { screen, merges } = await openBatches();
		await screen.press('space', 'space', 'M');
		await screen.shows(/ kept$/m);
		await screen.press('j', 'enter', 'esc', 'enter', 'n', 'q');
		await screen.shows('· batches');
		expect(merges).toEqual([]);
	});

	it('keeps the question for Enter, which has opened it, and names its keys', async () => {
		const { screen, merges } = await openBatches();
		await screen.press('space', 'space', 'M');
		await screen.shows(/ kept$/m);
		await screen.press('enter', 'd');
		await screen.shows('Press y to merge the batches, Esc to go back');
		await screen.press('enter');
		await screen.shows('Press y to merge the batches, Esc to go back');
		expect(screen.text()).toMatch(/Merge .+ into .+\?/);
		await screen.press('y');
		await screen.shows(/Merged “.+” into “/);
		expect(merges).toHaveLength(1);
	});

	it('shows the whole question in a small terminal', async () => {
		const { screen } = await openBatches();
		await screen.resize(60, 20);
		await screen.press('space', 'space', 'M');
		await screen.shows(/ kept$/m);
		await screen.press('enter');
		const text = await screen.shows('Nothing is sent until you press y.');
		expect(text).toMatch(/Merge “[^…]+” into “[^…]+”\?/);
		expect(text).toContain('cannot be undone');
	});

	it('requires two marked batches', async () => {
		const { screen } = await openBatches();
		await screen.press('M');
		await screen.shows('Mark two or more batches with Space first');
		await screen.press('space');
		await screen.shows(/✓ 1 marked$/m);
		await screen.press('M');
		await screen.shows('Mark two or more batches with Space first');
		await screen.press('space');
		await screen.shows('✓ 2 marked: M merges');
	});

	it('stays open after an error, with the API’s message', async () => {
		const { screen } = await openBatches('refuse');
		await screen.press('space', 'space', 'M');
		await screen.shows(/ kept$/m);
		await screen.press('enter', 'y');
		await screen.shows(/× Not merged: a batch is in use; refresh, and check/);
		expect(screen.text()).toContain('· merge batches');
	});

	it('is not offered again when the workspace does not support it', async () => {
		const { screen, merges } = await openBatches('missing');
		await screen.press('space', 'space', 'M');
		await screen.shows(/ kept$/m);
		await screen.press('enter', 'y');
		await screen.shows('× Not merged: acting on jobs is not available to this workspace');
		await screen.press('esc');
		await screen.shows('· batches');
		await screen.press('M');
		await screen.shows('acting on jobs is not available to this workspace');
		expect(screen.text()).not.toContain('· merge batches');
		expect(merges).toHaveLength(1);
	});

	it('reports an unconfirmed merge after a lost response', async () => {
		const { screen, merges } = await openBatches('drop');
		await screen.press('space', 'space', 'M');
		await screen.shows(/ kept$/m);
		await screen.press('enter', 'y');
		await screen.shows('Merge unconfirmed: connection lost; look at the batches before you merge again');
		expect(merges).toHaveLength(1);
	});

	it('lists a lost merge with what the batches show, warns before it is sent again, and discards it', async () => {
		const { screen, merges } = await openBatches('drop');
		await screen.press('space', 'space', 'M');
		await screen.shows(/ kept$/m);
		await screen.press('enter', 'y');
		await screen.shows('Merge unconfirmed');
		await screen.press('M');
		await screen.shows(/ kept$/m);
		expect(screen.text().replaceAll(/\s+/g, ' ')).toMatch(
			/cannot be undone\. An earlier merge into “.+”, sent \d{4}-\S+ \S+, is unconfirmed\./,
		);
		await screen.press('esc', 'esc');
		await screen.shows('? 1 unconfirmed action: u shows what is known');
		await screen.press('u');
		await screen.shows(/action +merge .+ into /);
		await screen.shows(/seen +1 of 1 batch to remove is in the list of \d\d:/);
		await screen.press('enter');
		await screen.shows('· batches');
		await screen.press('esc', 'x', 'x');
		await screen.shows(/Discarded the merge into “.+”; U undoes that/);
		await screen.press('U');
		await screen.shows(/Undone: the merge into “.+” is unconfirmed again/);
		expect(merges).toHaveLength(1);
	});

	it('reads the batches for a merge of a program that was killed', async () => {
		const demo = await startDemoServer();
		onTestFinished(() => demo.close());
		const project = { workspace: 'acme', project: 'warehouse' };
		const client = createClient({ apiUrl: demo.url, auth: 'query', key: () => demo.key });
		const [target] = (await client.batches(project)).rows;
		if (target === undefined) throw new Error('the demo has no batches');
		const journal = createMemoryJournal(Date.now);
		const merge = { project, sources: [{ id: 'gone', name: 'Dock 9' }], target };
		beginMerge(journal.log, merge, Date.now() - longestAction);
		const screen = renderApp({ apiUrl: demo.url, key: demo.key, journal });
		await screen.shows('? 1 unconfirmed action: u shows what is known');
		await screen.press('u');
		await screen.shows(/action +merge Dock 9 into /);
		const [, seen] = (await screen.shows(/seen +only the kept batch is in the list of \d\d:/)).split('seen ');
		await screen.press('r');
		await screen.shows(/only the kept batch/);
		expect(seen).toContain('not resent automatically');
	});

	it('is rejected when the program is read-only', async () => {
		const { screen } = await openBatches('good', { isReadOnly: true });
		await screen.press('space', 'space', 'M');
		await screen.shows('read-only: nothing is changed (started with --read-only)');
	});
});
