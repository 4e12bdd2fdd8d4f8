import { beforeEach, expect, it } from 'vitest';
import { startTerminal, type Terminal } from '../terminal/pseudo-terminal.ts';

/** What a terminal answers late, each full of letters that are keys. */
const answers = [
	'\u001b]11;rgb:1e1e/bbbb/2e2e\u0007',
	'\u001b]10;rgb:ffff/ffff/ffff\u001b\\',
	'\u001bP1+r544e=787465726d\u001b\\',
	'\u001b_Gi=31;a n b q + -\u001b\\',
	'\u001b[?62;22c',
	'\u001b[24;80R',
	'\u001b[<0;12;7M',
	'\u001b[M #q',
] as const;

const selectedRow = (screen: string): string => screen.split('\n').find((line) => line.startsWith('❯')) ?? '';

let terminal: Terminal;
beforeEach(() => {
	terminal = startTerminal(['--demo']);
	return () => terminal.dispose();
});

it('does not treat late terminal replies as keys, however they are split', async () => {
	const before = await terminal.shows('❯');
	for (const answer of answers) terminal.type(answer);
	for (const character of answers.join('')) {
		terminal.type(character);
		await new Promise(setImmediate);
	}
	terminal.press('down');
	const after = await terminal.changes(before, selectedRow);
	expect(after).toContain('1 [All 36]');
	expect(after).toContain('live 10s');
});

it('recognises an arrow key whose Esc arrives separately', async () => {
	const before = await terminal.shows('❯');
	terminal.type('\u001b');
	await new Promise(setImmediate);
	terminal.type('[B');
	const after = await terminal.changes(before, selectedRow);
	expect(after).toContain('1 [All 36]');
});

it('quits on Ctrl-C in an unfinished control string', async () => {
	await terminal.shows('❯');
	terminal.type('\u001b]11;rgb:');
	terminal.press('ctrl-c');
	expect((await terminal.exit()).code).toBe(0);
});
