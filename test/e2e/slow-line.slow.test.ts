import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { serve } from '../server/serve.ts';
import { forward } from '../server/start-server.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const columns = 120;
const rows = 40;
/** More keys that change the whole screen than any line takes that takes nothing. */
const manyPages = '?q'.repeat(300);

async function openOnServer() {
	const demo = await startDemoServer();
	onTestFinished(() => demo.close());
	const server = await serve(async (response, seen) => (await forward(demo.url, seen))(response));
	const env = { API_URL: server.url, ROBOFLOW_API_KEY: demo.key, ROBOFLOW_PROJECT: 'acme/warehouse' };
	const terminal = openTerminal(['--interval', '0'], { env, columns, rows });
	await terminal.shows('● manual');
	const refreshes = (): number => server.requests.filter(({ url }) => url.includes('/jobs')).length;
	expect(refreshes()).toBe(1);
	return { terminal, refreshes };
}

describe('a terminal that accepts no output', () => {
	it('delays neither keys nor requests, and later gets only the latest screen', async () => {
		const { terminal, refreshes } = await openOnServer();
		const written = terminal.output().length;
		terminal.pause();
		terminal.type(`${manyPages}Gr`);
		await vi.waitFor(() => expect(refreshes()).toBe(2), 15_000);
		terminal.resume();
		await terminal.shows(/^❯.*\n─+\n/m);
		// What the system keeps of a terminal that nobody reads, and a frame that was on its way.
		expect(terminal.output().length - written).toBeLessThan(100_000);
		terminal.type('q');
		expect((await terminal.exit()).code).toBe(0);
	});

	it('does not prevent quitting', async () => {
		const { terminal, refreshes } = await openOnServer();
		terminal.pause();
		terminal.type(`${manyPages}r`);
		await vi.waitFor(() => expect(refreshes()).toBe(2), 15_000);
		terminal.kill('SIGTERM');
		await terminal.gone(2000);
		terminal.resume();
		expect((await terminal.exit()).code).toBe(143);
	});
});
