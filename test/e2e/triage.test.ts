import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import type { Terminal } from '../terminal/pseudo-terminal.ts';

/** Names that are wide, joined, combined, and long. */
const names = [
	'猫の倉庫 第二 夜間: Job 1',
	// Terminals do not agree how wide joined emoji are; test/jobs/text-width.test.ts has those.
	'ｆｕｌｌ　ｗｉｄｔｈ: Job 2',
	'e\u0301a\u0308o\u0302 combining: Job 3',
	'Плановая разметка склада номер четыре, очень длинное название: Job 4',
	'مستودع: Job 5',
	'plain: Job 6',
];
const jobs = names.map((name, index) => ({
	id: `id${index}`,
	name,
	labeler: index % 2 === 0 ? 'лена@例え.example' : 'ann@acme.example',
	reviewer: 'bob@acme.example',
	numImages: 100,
	annotated: 10 * index,
	unannotated: 100 - 10 * index,
	approved: 0,
	rejected: 0,
	created: { _seconds: 1_669_148_088, _nanoseconds: 0 },
	sourceBatch: 'p/b',
}));

async function openStrange(columns: number, rows: number, args: readonly string[] = []): Promise<Terminal> {
	const server = await serve((response, { url }) =>
		sendJson(response, url.includes('/batches') ? { batches: [] } : { jobs }),
	);
	const env = { API_URL: server.url, ROBOFLOW_API_KEY: 'a-key-for-tests' };
	return openTerminal(['acme/warehouse', ...args], { columns, rows, env });
}

/** Column in which a cell's text begins or ends; wide characters take two. */
function columnOf(terminal: Terminal, row: number, text: string): number {
	const line = terminal.emulator.buffer.active.getLine(row);
	let found = '';
	for (let column = 0; column < terminal.emulator.cols; column += 1) {
		const cell = line?.getCell(column);
		if (cell === undefined || cell.getWidth() === 0) continue;
		found += cell.getChars() || ' ';
		if (found.endsWith(text)) return column;
	}
	return -1;
}

describe.each([
	[40, 10],
	[60, 20],
	[80, 24],
	[120, 40],
	[200, 50],
])('at %i×%i', (columns, rows) => {
	it('shows the important columns aligned, and no wider line', async () => {
		const terminal = await openStrange(columns, rows);
		const screen = await terminal.shows(/^❯ .*Job 1/m);
		const lines = screen.split('\n');
		expect(lines[0]).toMatch(/^acme\/warehouse · jobs .*●.*\d\d:\d\d:\d\d$/);
		expect(lines[1]).toMatch(/\[All 6\].* (○|To start) 1/);
		expect(lines[2]).toMatch(/NAME .*LEFT .*AGE/);
		for (const [index, { unannotated }] of jobs.slice(0, rows - 6).entries()) {
			const row = lines.findIndex((line, place) => place > 2 && line.includes(`Job ${index + 1}`));
			expect(lines[row]).toContain(` ${unannotated} `);
			expect(columnOf(terminal, row, ` ${unannotated} `)).toBe(columnOf(terminal, 2, 'LEFT '));
		}
		expect(lines.at(-1)).toMatch(/\? help {2}q quit$/);
		for (const row of lines.keys()) {
			const line = terminal.emulator.buffer.active.getLine(row);
			for (let column = columns; column < terminal.emulator.cols; column += 1) {
				expect(line?.getCell(column)?.getChars() ?? '').toBe('');
			}
		}
		terminal.type('/"Job 4"\r');
		await terminal.shows(/^\/ "Job 4" · 1 of 6/m);
		terminal.type('?');
		await terminal.shows('Job list');
	});
});

describe('every terminal', () => {
	it('gets ASCII symbols on request', async () => {
		const terminal = openTerminal(['--demo', '--ascii'], { columns: 120 });
		await terminal.shows(/^> .*Job/m);
		terminal.type('?');
		await terminal.shows('Job list');
		terminal.type('q/left>\t');
		await terminal.shows('left takes a number');
		expect(terminal.output()).toMatch(/^[\0-\x7f]*$/);
	});

	it('gets neither cyan nor yellow with a light background', async () => {
		const terminal = openTerminal(['--demo'], { env: { COLORFGBG: '0;15' }, columns: 120 });
		await terminal.shows('● live');
		terminal.type('j4');
		await terminal.shows('[To review');
		const sequences = terminal.output().split('\u001b[');
		const colours = sequences.flatMap((text) => /^([\d;]*)m/.exec(text)?.[1]?.split(';') ?? []);
		expect(colours).toContain('34');
		expect(colours).not.toContain('36');
		expect(colours).not.toContain('33');
	});
});

describe('output to other programs', () => {
	it('is copied by the terminal, also through tmux', async () => {
		const server = await serve((response) => sendJson(response, { jobs }));
		const env = { API_URL: server.url, ROBOFLOW_API_KEY: 'a-key-for-tests', TMUX: '/run/tmux,1,0' };
		const terminal = openTerminal(['acme/warehouse'], { env });
		await terminal.shows('Job 1');
		terminal.type('  y');
		await terminal.shows('Copied 2 ids');
		const base64 = Buffer.from('id0\nid1').toString('base64');
		expect(terminal.output()).toContain(`\u001b]52;c;${base64}\u0007`);
		expect(terminal.output()).toContain(`\u001bPtmux;\u001b\u001b]52;c;${base64}\u0007\u001b\\`);
		terminal.type('o');
		const link = 'https://app.roboflow.com/acme/warehouse/annotate/job/id2';
		await terminal.shows(`Copied ${link}`);
		expect(terminal.output()).toContain(`\u001b]8;;${link}`);
	});

	it('is exported to the named file, readable only by the user', async () => {
		const terminal = await openStrange(80, 24);
		await terminal.shows('Job 1');
		terminal.press('*', 'ctrl-s');
		await terminal.shows('Writes 6 marked jobs as CSV');
		terminal.press('ctrl-u');
		terminal.type('out.csv\r');
		const screen = await terminal.shows(/Wrote 6 jobs to \S+/);
		const [, path = ''] = /Wrote 6 jobs to (\S+)/.exec(screen) ?? [];
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect(readFileSync(path, 'utf8')).toContain('猫の倉庫 第二 夜間: Job 1');
		terminal.press('ctrl-s');
		await terminal.shows('Writes 6 marked');
		terminal.press('ctrl-u');
		terminal.type('out.csv\r');
		await terminal.shows('out.csv exists. Overwrite?');
		terminal.press('esc');
		await terminal.shows('Writes 6 marked');
		terminal.press('ctrl-c');
		expect((await terminal.exit()).code).toBe(0);
	});
});
