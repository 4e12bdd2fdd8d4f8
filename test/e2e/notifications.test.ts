import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { openTerminal } from '../terminal/open-terminal.ts';

const hour = 3_600_000;
const esc = '\u001b';
const bell = '\u0007';

/** The demo, whose clock the test turns, on a terminal of somebody with this configuration. */
async function open(notifications: object | undefined, env: Readonly<Record<string, string>> = {}) {
	let time = Date.UTC(2026, 10, 20, 9);
	const demo = await startDemoServer({ now: () => time });
	const folder = mkdtempSync(join(tmpdir(), 'roboflow-jobs-'));
	onTestFinished(async () => {
		await demo.close();
		rmSync(folder, { recursive: true, force: true });
	});
	mkdirSync(join(folder, 'roboflow-jobs'));
	writeFileSync(join(folder, 'roboflow-jobs', 'config.json'), JSON.stringify({ interval: 0, notifications }));
	const title = `${demo.workspace}/${demo.projects[0]}`;
	const access = { API_URL: demo.url, ROBOFLOW_API_KEY: demo.key, XDG_CONFIG_HOME: folder };
	const terminal = openTerminal([title], { env: { ...access, ...env } });
	await terminal.shows(/^❯ .*Job/m);
	return {
		...terminal,
		title,
		/** Refreshes after hours in which somebody worked. */
		refresh() {
			time += 8 * hour;
			terminal.type('r');
		},
	};
}

/** As many jobs as there are have come to review, been sent back and been done in eight hours of the demo. */
const several = String.raw`\d+ jobs? (?:reached|w|is|are)[^${esc}${bell}]*, \d+ [^${esc}${bell}]*`;

describe('notifications on a terminal', () => {
	it('are one sequence per refresh, and are in the log', async () => {
		const { title, output, refresh, type, shows } = await open({ kind: 'osc9' });
		expect(output()).not.toContain(`${esc}]9;`);
		refresh();
		await shows(/\+\d/);
		type('!');
		await shows(/[!✓] \d+ jobs? .*, \d+ .*: .*Job/);
		const found = output().match(new RegExp(`${esc}\\]9;${title}: ${several}${bell}`, 'g'));
		expect(found).toHaveLength(1);
	});

	it('reach the terminal behind tmux', async () => {
		const { title, output, refresh, type, shows } = await open({ kind: 'osc777' }, { TMUX: '/x,1,0' });
		refresh();
		await shows(/\+\d/);
		type('!');
		await shows(/[!✓] \d+ jobs? .*, \d+ .*: .*Job/);
		const sequence = `${esc}Ptmux;${esc}${esc}\\]777;notify;${title};${several}${bell}${esc}\\\\`;
		expect(output()).toMatch(new RegExp(sequence));
	});

	it('are turned on in the palette', async () => {
		const { output, refresh, type, press, shows } = await open(undefined);
		const bells = () => output().split(bell).length - 1;
		expect(bells()).toBe(0);
		type(':');
		await shows('type to narrow');
		type('notifications bell');
		await shows(/❯ .*Notifications by a bell/);
		press('enter');
		await shows('Notifications by a bell, of all jobs');
		expect(bells()).toBe(1);
		refresh();
		await shows(/\+\d/);
		type('!');
		await shows(/[!✓] \d+ jobs? .*, \d+ .*: .*Job/);
		expect(bells()).toBe(2);
	});
});
