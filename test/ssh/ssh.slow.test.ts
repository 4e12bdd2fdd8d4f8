import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { serve } from '../server/serve.ts';
import { forward } from '../server/start-server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { program, type Terminal } from '../terminal/pseudo-terminal.ts';
import { terminalBytes } from '../terminal/terminal-bytes.ts';
import { obstacle, startSshServer } from './ssh-server.ts';

if (obstacle !== null) process.stdout.write(`Not tested over SSH: ${obstacle}.\n`);

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A home on the other side, with the official client's file in it, that leads to the demo's data. */
async function makeHome() {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const service = await serve(async (response, seen) => (await forward(demo.url, seen))(response));
	const home = temporaryFolder();
	const folder = join(home, '.config', 'roboflow');
	mkdirSync(folder, { recursive: true });
	const workspaces = { one: { url: demo.workspace, apiKey: demo.key } };
	writeFileSync(
		join(folder, 'config.json'),
		JSON.stringify({ workspaces, RF_WORKSPACE: demo.workspace, API_URL: service.url }),
		{ mode: 0o600 },
	);
	return { home, key: demo.key, service };
}

/** The program as a line of shell. */
const run = (home: string): string =>
	`env -i HOME=${quoted(home)} TERM="$TERM" ${quoted(process.execPath)} ${quoted(program)} warehouse --interval 2`;

const login = (command: readonly string[]): Terminal => openTerminal([], {}, [...command]);

/** What is left of the processes that were started as one. */
function runningIn(group: number): readonly string[] {
	const all = execFileSync('ps', ['-A', '-o', 'pgid=,stat=,args='], { encoding: 'utf8' });
	return all.split('\n').filter((line) => {
		const [id, state = ''] = line.trim().split(/\s+/);
		return Number(id) === group && !state.startsWith('Z');
	});
}

describe.skipIf(obstacle !== null)('over SSH', () => {
	it('a person filters, opens and creates a job, and quits with the terminal as it was', async () => {
		const { login: actionFor } = await startSshServer();
		const { home, service } = await makeHome();
		const terminal = login(actionFor(`${run(home)}; echo "ended with $?"; stty -a`));
		await terminal.shows('● live');
		terminal.type('/labeler:lenny\r');
		await terminal.shows(/^❯.*lenny@/m);
		terminal.press('enter');
		await terminal.shows('acme/warehouse · job ');
		terminal.resize(120, 36);
		await terminal.shows(/^─{120}$/m);
		terminal.press('esc');
		await terminal.shows('acme/warehouse · jobs');
		terminal.type('a');
		await terminal.shows('❯ Labeler');
		terminal.type(`lena.ortiz@acme.example\r${terminalBytes('ctrl-s')}`);
		await terminal.shows('This job will be created in acme/warehouse');
		const posts = (): number => service.requests.filter(({ method }) => method === 'POST').length;
		expect(posts()).toBe(0);
		terminal.press('enter');
		await terminal.shows('Created ');
		expect(posts()).toBe(1);
		terminal.type('q');
		await terminal.shows('ended with 0');
		const settings = await terminal.shows(/-?icanon[\s\S]*-?echo /);
		expect(settings).toMatch(/(^| )isig icanon/m);
		expect(settings).toMatch(/(^| )echo /m);
		expect((await terminal.exit()).code).toBe(0);
		expect(terminal.isAlternate()).toBe(false);
		const output = terminal.output();
		expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(output.lastIndexOf('\u001b[?25l'));
		expect(output.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(output.lastIndexOf('\u001b[?2004h'));
	});

	it.each(['client', 'server'])(
		'nothing runs on when the %s is gone, and the draft is kept',
		async (gone) => {
			const { login: actionFor, cut } = await startSshServer();
			const { home, key } = await makeHome();
			const idFile = join(home, 'id');
			const begin = (): Terminal => login(actionFor(`echo $$ > ${quoted(idFile)}; exec ${run(home)}`));
			const terminal = begin();
			await terminal.shows('● live');
			const group = Number(readFileSync(idFile, 'utf8'));
			expect(runningIn(group)).toHaveLength(1);
			expect(runningIn(group).join()).not.toContain(key);
			terminal.type('a');
			await terminal.shows('❯ Labeler');
			terminal.type('typed before the line broke');
			await terminal.shows(/❯ Labeler +typed before the line broke/);

			if (gone === 'client') terminal.kill('SIGKILL');
			else cut();
			await vi.waitFor(() => expect(runningIn(group)).toEqual([]), 2000);
			await terminal.gone(2000);

			const again = begin();
			await again.shows('● live');
			again.type('n');
			await again.shows(/Labeler +typed before the line broke/);
		},
	);
});
