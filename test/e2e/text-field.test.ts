import { expect, it, onTestFinished } from 'vitest';
import { pasteKey } from '../../source/input/decoding.ts';
import { startTerminal } from '../terminal/pseudo-terminal.ts';

it('edits the filter by whole characters, with the keys of shells', async () => {
	const terminal = startTerminal(['--demo']);
	onTestFinished(terminal.dispose);
	await terminal.shows('❯');
	terminal.type('/dock 🏃');
	await terminal.shows(/^\/ dock 🏃/m);
	terminal.press('left', 'x');
	await terminal.shows(/^\/ dock x🏃/m);
	terminal.press('end', 'backspace', 'backspace', 'alt-b', 'y');
	await terminal.shows(/^\/ ydock$/m);
	terminal.press('ctrl-a', 'delete', 'ctrl-e', 'ctrl-w');
	await terminal.shows(/^\/ +words, or/m);
	terminal.type(pasteKey('two\nlines'));
	await terminal.shows(/^\/ two lines$/m);
	terminal.press('ctrl-c');
	expect((await terminal.exit()).code).toBe(0);
});
