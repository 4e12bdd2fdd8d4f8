import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentedJobs } from '../api/document.ts';
import { serve } from '../server/serve.ts';
import { sendJson } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { terminalBytes } from '../terminal/terminal-bytes.ts';
import { run } from './run.ts';

const key = 's3cret/key+of=\\ann&co';
/** The ways in which a service may write it, and none of which anybody may see. */
const written = [
	key,
	encodeURIComponent(key),
	encodeURIComponent(key).replace(/%../g, (code) => code.toLowerCase()),
	new URLSearchParams({ '': key }).toString().slice(1),
	JSON.stringify(key).slice(1, -1),
	key.replaceAll('"', '&quot;'),
	Buffer.from(key).toString('base64').replace(/=+$/, ''),
];
const planted = `${written.join(' ')} ${[...key].join('\u200b')}`;
const hidden = '\u001b[7777m\u001b]0;pwned\u0007\u009b7777m\u202e\u2066\u200b\u3164\u0001';

const job = {
	...documentedJobs[0],
	id: 'job-1',
	name: `${hidden}Name ${planted}`,
	labeler: 'lenny@acme.example',
	reviewer: planted,
	status: planted,
	instructionsText: `${planted}\n${hidden}${planted}`,
	createdBy: planted,
	owner: planted,
	sourceBatch: 'p/batch-1',
	[planted]: { note: planted },
};
const batch = { id: 'batch-1', name: `Batch ${planted}${hidden}`, images: 50, numJobs: 1 };
const error = { error: { message: `no ${planted}${hidden}`, hint: `try ${planted}`, key, status: 1 } };

/** Headers and a status line that say the key, too. */
const dress = (response: ServerResponse): ServerResponse =>
	response
		.setHeader('x-key', encodeURIComponent(key))
		.setHeader('retry-after', encodeURIComponent(key))
		.setHeader('location', `http://127.0.0.1:1/?api_key=${encodeURIComponent(key)}`);

function refuse(response: ServerResponse, status: number): void {
	dress(response).statusMessage = `Refused ${encodeURIComponent(key)}`;
	if (status === 502) response.writeHead(status).end(`<html>${planted}</html>`);
	else sendJson(response, status === 403 ? `Forbidden ${planted}` : error, status);
}

/** A service that says the key wherever it can; refusals begin where the test wants them. */
async function serveKey(refusals: { GET?: number; POST?: number } = {}) {
	return serve((response, { method, url }) => {
		const status = method === 'POST' ? refusals.POST : refusals.GET;
		if (status !== undefined) return refuse(response, status);
		const { pathname } = new URL(url, 'http://x');
		if (method === 'POST') return sendJson(dress(response), { ...job, id: 'job-2' });
		if (pathname.endsWith('/job-1')) return sendJson(dress(response), job);
		if (pathname.endsWith('/batches')) return sendJson(dress(response), { batches: [batch] });
		return sendJson(dress(response), { jobs: [job] });
	});
}

interface Kept {
	readonly path: string;
	readonly mode: number;
	readonly isFolder: boolean;
	readonly text: string;
}

/** Everything that the program left in its home. */
function keptIn(home: string): readonly Kept[] {
	return readdirSync(home, { recursive: true, encoding: 'utf8' }).map((name) => {
		const path = join(home, name);
		const stat = statSync(path);
		const isFolder = stat.isDirectory();
		return {
			path: name,
			mode: stat.mode & 0o777,
			isFolder,
			text: isFolder ? '' : readFileSync(path, 'utf8'),
		};
	});
}

function expectNoKey(text: string): void {
	for (const form of written) expect(text).not.toContain(form);
}

/** Files are their owner's alone, and so are the program's own folders. */
function expectPrivate(kept: readonly Kept[]): void {
	for (const { path, mode, isFolder, text } of kept) {
		expectNoKey(path + text);
		// What Node compiled of the program lies in a folder that nobody else can enter.
		if (path.includes('roboflow-jobs') && !path.startsWith('.cache/roboflow-jobs/'))
			expect([path, mode]).toEqual([path, isFolder ? 0o700 : 0o600]);
	}
}

const environment = (url: string, home: string) => ({
	HOME: home,
	API_URL: url,
	ROBOFLOW_API_KEY: key,
	ROBOFLOW_PROJECT: 'acme/warehouse',
});

const create = ['create', '--batch', 'batch-1', '--num-images', '3', '--labeler', 'lenny@acme.example'];

describe('the key in output without a screen', () => {
	const commands = [['list'], ['get', 'job-1'], ['batches'], create].flatMap((command) => [
		command,
		[...command, '--json'],
	]);

	it.each(commands)('is not in the output of %s %s %s', async (...command) => {
		const home = temporaryFolder();
		const server = await serveKey();
		const { code, stdout, stderr } = await run(command.filter(Boolean), environment(server.url, home));
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toContain('[key]');
		expectNoKey(stdout);
		expectPrivate(keptIn(home));
	});

	it.each([401, 403, 422, 502, 302])('is not in the error for %i', async (status) => {
		const home = temporaryFolder();
		for (const server of [await serveKey({ GET: status }), await serveKey({ POST: status })]) {
			for (const json of [[], ['--json']]) {
				const { code, stdout, stderr } = await run([...create, ...json], environment(server.url, home));
				expect(code).toBeGreaterThan(0);
				expectNoKey(stdout + stderr);
			}
		}
		const kept = keptIn(home);
		expect(kept.some(({ path }) => path.endsWith('.jsonl'))).toBe(true);
		expectPrivate(kept);
	});
});

describe('the screen', () => {
	it('shows neither the key nor control characters from the API', async () => {
		const home = temporaryFolder();
		const refusals: { GET?: number; POST?: number } = {};
		const server = await serveKey(refusals);
		const terminal = openTerminal([], { env: environment(server.url, home) });
		let title = '';
		terminal.emulator.onTitleChange((changed) => {
			title = changed;
		});
		const screens = [await terminal.shows(/❯ .*\[key\]/)];
		if (process.platform === 'linux') {
			for (const file of ['cmdline', 'comm'])
				expectNoKey(readFileSync(`/proc/${terminal.pid}/${file}`, 'utf8'));
		}
		terminal.press('enter');
		screens.push(await terminal.shows('acme/warehouse · job '));
		terminal.press('esc');
		await terminal.shows('acme/warehouse · jobs');
		terminal.type('b');
		screens.push(await terminal.shows('acme/warehouse · batches'));
		terminal.press('esc');
		await terminal.shows('acme/warehouse · jobs');

		refusals.POST = 422;
		terminal.type('n');
		screens.push(await terminal.shows('❯ Batch [key]'));
		terminal.press('enter');
		await terminal.shows('❯ Images');
		terminal.type(`3\rlenny@acme.example\r${terminalBytes('ctrl-s')}`);
		screens.push(await terminal.shows('This job will be created'));
		terminal.press('enter');
		screens.push(await terminal.shows('× no [key]'));
		terminal.press('esc');
		await terminal.shows('acme/warehouse · jobs');
		refusals.GET = 401;
		terminal.type('r');
		screens.push(await terminal.shows('× key refused'));
		terminal.type('q');
		await terminal.exit();

		const output = terminal.output();
		expectNoKey(screens.join('\n'));
		expectNoKey(output);
		expect(title).toBe('');
		expect(output).not.toMatch(/7777|pwned/);
		expect(strangeIn(output)).toEqual([]);
		const kept = keptIn(home);
		const own = kept.filter(({ path }) => !path.startsWith('.cache/'));
		expect(own.filter(({ isFolder }) => !isFolder).map(({ path }) => path)).toEqual([
			expect.stringMatching(/drafts/),
			expect.stringMatching(/history/),
			expect.stringMatching(/journal/),
			expect.stringMatching(/last-look/),
		]);
		expectPrivate(kept);
	});
});

/** What a terminal got besides text, line ends, and the sequences that the program itself makes. */
function strangeIn(output: string): readonly string[] {
	const rest = output
		// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences of a terminal begin so
		.replace(/\u001b\[(?:\??[\d;]*[hlABCDEFGHJKLMmr]|>\d*[mu]|\?u|<u)|\u001b[DEM]/g, '')
		.replaceAll(/[\r\n\v\b]/g, '');
	return [
		...new Set(rest.match(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu) ?? []),
	].map((character) => JSON.stringify(character));
}
