import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const job = { id: 'j', name: 'Dock 4', labeler: 'ann@x', reviewer: 'rita@x', numImages: 20, rejected: 0 };

/** The program with these keys in its configuration file. */
async function withKeys(keys: object) {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'roboflow-jobs'));
	writeFileSync(join(folder, 'roboflow-jobs', 'config.json'), JSON.stringify({ keys }));
	const jobs = [{ ...job, annotated: 5, unannotated: 15, approved: 0 }];
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [] } : { jobs }),
	);
	const env = { API_URL: server.url, ROBOFLOW_API_KEY: 'key-of-ann', XDG_CONFIG_HOME: folder };
	return openTerminal(['acme/warehouse', '--interval', '0'], { env });
}

it('shows and accepts custom keys', async () => {
	const terminal = await withKeys({
		list: { 'new-job': ['t', 'f5'], refresh: ['n'], 'copy-ids': ['ctrl-y'], help: ['H'] },
		form: { leave: ['ctrl-x'] },
		batchMenu: { leave: ['ctrl-g'] },
	});
	const list = await terminal.shows('Dock 4');
	expect(list).toContain('t new');
	expect(list).toContain('H help');

	terminal.press('space');
	await terminal.shows('1 marked: x acts, Ctrl-y and Y copy, Ctrl-s exports');
	terminal.press('H');
	await terminal.shows('Job list');
	terminal.type('/ids');
	expect(await terminal.shows('Copy job ids')).toMatch(/ {2}Ctrl-y +Copy job ids/);
	terminal.press('ctrl-u');
	terminal.type('new job');
	expect(await terminal.shows('New job')).toMatch(/ {2}t F5 +New job/);
	terminal.press('esc', 'esc');
	await terminal.shows('Dock 4');

	terminal.press('f5');
	const form = await terminal.shows('new job');
	expect(form).toContain('Ctrl-g close');
	terminal.press('ctrl-g');
	await terminal.shows('acme/warehouse · jobs');
});

it('finds an action by its words and runs it with any key binding', async () => {
	const terminal = await withKeys({ list: { 'new-job': ['t'], filter: ['n'] } });
	await terminal.shows('Dock 4');
	terminal.press(':');
	terminal.type('new job');
	const palette = await terminal.shows('KEY');
	expect(palette).toMatch(/t +New job/);
	terminal.press('enter');
	await terminal.shows('acme/warehouse · new job');
});

it('handles keys typed ahead after an action of the palette', async () => {
	const terminal = await withKeys({});
	await terminal.shows('Dock 4');
	terminal.type(':filter jobs\rdock');
	await terminal.shows('/ dock');
});

it('reports an invalid binding, and keeps the default key', async () => {
	const terminal = await withKeys({ list: { 'new-job': ['b'] } });
	const list = await terminal.shows('keys.list.new-job[0] clashes');
	expect(list).toContain('roboflow-jobs/config.json:1:29: keys.list.new-job[0] clashes');
	expect(list).toContain('n new');
	terminal.press('n');
	await terminal.shows('acme/warehouse · new job');
});
