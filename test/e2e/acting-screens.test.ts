import { expect, it, onTestFinished } from 'vitest';
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
	await terminal.shows('3 calls, one after another');
	terminal.press('enter');
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
	expect(plan).toContain(`${train} train · ${valid} valid · ${test} test`);
	terminal.type('y');
	await terminal.shows('3 of 3 done');
	terminal.press('enter');
	await terminal.shows('3 of 3 jobs done');
	terminal.press('ctrl-c');
	expect((await terminal.exit()).code).toBe(0);
});
