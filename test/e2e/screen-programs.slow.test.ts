import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { previewed } from '../bench/sent-bytes.ts';
import { type StillServer, startStillServer } from '../bench/still-server.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { program } from '../terminal/pseudo-terminal.ts';
import { isInstalled, screenPrograms, within } from '../terminal/within.ts';

const size = { columns: 120, rows: 40 };
const args = ['--interval', '0'];
let server: StillServer;

beforeAll(async () => {
	server = await startStillServer(300);
	return () => server.stop();
});

const withoutClock = (screen: string): string => screen.replace(/updated \d\d:\d\d:\d\d/, '');

function openWithin(name: (typeof screenPrograms)[number]) {
	const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-within-'));
	const { env } = server;
	const inner = within(name, { command: [process.execPath, program, ...args], env, folder });
	onTestFinished(() => {
		inner.stop();
		rmSync(folder, { recursive: true, force: true });
	});
	return openTerminal([], { ...size, env: { ...env, ...inner.env } }, [...inner.command]);
}

describe.each(screenPrograms)('through %s', (name) => {
	const there = isInstalled(name) ? '' : ' (not installed here)';

	it.skipIf(there !== '')(`shows the same screens as without${there}`, async () => {
		const plain = openTerminal(args, { ...size, env: server.env });
		const terminal = openWithin(name);
		for (const person of [plain, terminal]) {
			await person.shows('● manual');
			person.press('p');
			// The preview names the batch, which another answer tells.
			await person.shows(/ batch +\S+ \S+/);
		}
		for (const key of [...'jjjjjjjjjjj', 'pagedown', 'pageup', 'end', 'k', 'k', 'home']) {
			const before = plain.screen();
			for (const person of [plain, terminal]) person.press(key);
			const after = withoutClock(await plain.changes(before, previewed));
			await terminal.until(() => withoutClock(terminal.screen()) === after, `${key} shows another screen`);
		}
		expect(plain.screen()).toContain('1/300');
	});
});
