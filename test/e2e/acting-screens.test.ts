import { expect, it, onTestFinished } from 'vitest';
import { serveDemo } from '../server/serve-demo.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import { startTerminal } from '../terminal/pseudo-terminal.ts';

it('approves jobs, adds three to the dataset with one split, and shows the counts', async () => {
	const terminal = startTerminal(['--demo', '--interval', '0']);
	onTestFinished(terminal.dispose);
	await terminal.shows('[All 36]');
	terminal.type('/stage:review\r');
	await terminal.shows('5 of 36');
	terminal.type('   x');
	await terminal.shows('· Actions · 3 jobs');
	terminal.type('a');
	await terminal.shows('3 changes, one after another');
	terminal.type('y');
	await terminal.shows('3 of 3 done');
	terminal.press('enter');
	await terminal.shows('2 of 36');
	terminal.type('/\u0015stage:done approved>0\r');
	await terminal.shows(/7 of 36/);
	terminal.type('   x');
	await terminal.shows('· Actions · 3 jobs');
	terminal.type('d');
	const split = await terminal.shows(/all jobs +\d+ +\d+ +\d+ +\d+/);
	const [train = 0, valid = 0, test = 0, images = 0] = (
		/all jobs +(\d+) +(\d+) +(\d+) +(\d+)/.exec(split)?.slice(1) ?? []
	).map(Number);
	expect(train + valid + test).toBe(images);
	terminal.press('enter');
	const plan = await terminal.shows('Adding to the dataset cannot be undone');
	expect(plan).toContain(`${train} train, ${valid} valid, ${test} test`);
	terminal.type('y');
	await terminal.shows('3 of 3 done');
	terminal.press('enter');
	await terminal.shows(`Added ${images} images of 3 jobs: ${train} train, ${valid} valid, ${test} test`);
	terminal.press('esc');
	expect(await terminal.shows('3 empty jobs hidden')).toContain('[All 33]');
	terminal.press('ctrl-c');
	expect((await terminal.exit()).code).toBe(0);
});

it.each([
	['while the jobs are read again, and says nothing', 'detail', '◌ reading the jobs again', 0, 0],
	['while a call is under way, and says that it may have been done', 'act', '◌ sending one change', 1, 1],
] as const)('lets go at once %s', async (_, endpoint, step, code, count) => {
	const demo = await serveDemo();
	await demo.inject(endpoint, () => {});
	const env = { API_URL: demo.url, ROBOFLOW_API_KEY: demo.key };
	const terminal = openTerminal(['acme/warehouse', '--interval', '0'], { env });
	await terminal.shows('[All 36]');
	terminal.type('x');
	await terminal.shows('· Actions ·');
	terminal.type('a');
	if (endpoint === 'act') {
		await terminal.shows('Nothing is sent until you press y');
		terminal.type('y');
	}
	await terminal.shows(step);
	terminal.press('ctrl-c');
	expect((await terminal.exit()).code).toBe(code);
	expect(terminal.screen().split('It may have been done')).toHaveLength(count + 1);
});
