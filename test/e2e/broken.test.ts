import { describe, expect, it, onTestFinished } from 'vitest';
import { startDemoServer } from '../../source/demo/server.ts';
import { openTerminal } from '../terminal/open-terminal.ts';
import type { Terminal } from '../terminal/pseudo-terminal.ts';
import { buildBroken } from './broken-program.ts';

const file = 'screens/overlays/help-screen.tsx';
const atStart = 'const groups = helpGroups(useActions(), mode);';
const onKey = 'back: onClose';
const mistake = "throw new TypeError('the help fell over ' + globalThis.process.env.ROBOFLOW_API_KEY);";

/** Opens the list of a program with a mistake in its help. */
async function openBroken(
	text: string,
	instead: string,
	where = file,
): Promise<{ terminal: Terminal; key: string }> {
	const broken = await buildBroken({ file: where, text, instead });
	const demo = await startDemoServer();
	onTestFinished(async () => {
		broken.remove();
		await demo.close();
	});
	const env = { API_URL: demo.url, ROBOFLOW_API_KEY: demo.key, ROBOFLOW_PROJECT: 'acme/warehouse' };
	const terminal = openTerminal(['--interval', '0'], { env }, [process.execPath, broken.path]);
	await terminal.shows('● manual');
	return { terminal, key: demo.key };
}

function expectRestored(terminal: Terminal, key: string): void {
	const output = terminal.output();
	expect(terminal.isAlternate()).toBe(false);
	expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(output.lastIndexOf('\u001b[?25l'));
	expect(output.lastIndexOf('\u001b[?2004l')).toBeGreaterThan(output.lastIndexOf('\u001b[?2004h'));
	expect(output.lastIndexOf('\u001b[?1000;1006l')).toBeGreaterThan(output.lastIndexOf('\u001b[?1000;1006h'));
	expect(output).not.toContain(key);
}

describe('an error while a screen is rendered', () => {
	it.each([
		['a component', `${mistake} ${atStart}`],
		['a hook', `useEffect(() => { ${mistake} }, []); ${atStart}`],
		[
			'a reducer',
			`const [, go] = useReducer((): number => { ${mistake} }, 0); useEffect(() => go(), []); ${atStart}`,
		],
	])('%s is reported, and the program continues and quits', async (_, instead) => {
		const { terminal, key } = await openBroken(atStart, instead);
		terminal.type('jj');
		terminal.type('?');
		const screen = await terminal.shows('This screen failed');
		expect(screen).toContain('TypeError: the help fell over [key]');
		terminal.type('r');
		await terminal.shows('● manual');
		terminal.type('?');
		await terminal.shows('This screen failed');
		terminal.type('q');
		expect((await terminal.exit()).code).toBe(0);
		expectRestored(terminal, key);
	});

	it('ends the program when it occurs outside the screens', async () => {
		const text = 'const current = picked.at(-1) ?? first;';
		const { terminal, key } = await openBroken(
			text,
			`if (size.columns === 50) ${mistake} ${text}`,
			'app.tsx',
		);
		terminal.resize(50, 30);
		await terminal.shows('This screen failed');
		terminal.resize(80, 30);
		terminal.type('r');
		await terminal.shows('● manual');
		terminal.type('q');
		expect((await terminal.exit()).code).toBe(0);
		expectRestored(terminal, key);
	});

	it('quits at once on Ctrl-C', async () => {
		const { terminal, key } = await openBroken(atStart, `${mistake} ${atStart}`);
		terminal.type('?');
		await terminal.shows('This screen failed');
		terminal.press('ctrl-c');
		expect((await terminal.exit()).code).toBe(0);
		expectRestored(terminal, key);
	});
});

describe('an error at another time', () => {
	it.each([
		['a key', `back: () => { ${mistake} },`],
		['an unhandled promise', `back: async () => { ${mistake} },`],
		['a timer', `back: () => { setTimeout(() => { ${mistake} }) },`],
	])('%s ends the program with 1, and the terminal is restored before the message', async (_, instead) => {
		const { terminal, key } = await openBroken(onKey, instead);
		terminal.type('?');
		await terminal.shows('Job list');
		terminal.type('q');
		const { code, screen } = await terminal.exit();
		expect(code).toBe(1);
		expect(screen).toMatch(/error: the program broke: TypeError: the help fell over \[key\]\n +at /);
		expectRestored(terminal, key);
	});
});
