import { expect, it, onTestFinished } from 'vitest';
import { keyBytes } from '../../source/input/key-bytes.ts';
import { keys, startTerminal } from './pseudo-terminal.ts';

it('edits the filter by whole characters, with the keys of shells', async () => {
	const terminal = startTerminal(['--demo']);
	onTestFinished(terminal.dispose);
	const press = (...names: readonly string[]): void => {
		for (const name of names) terminal.type(keyBytes(name));
	};
	await terminal.shows('❯');
	terminal.type('/dock 🏃');
	await terminal.shows(/^\/ dock 🏃/m);
	press('left', 'x');
	await terminal.shows(/^\/ dock x🏃/m);
	press('end', 'backspace', 'backspace', 'alt-b', 'y');
	await terminal.shows(/^\/ ydock +│/m);
	press('ctrl-a', 'delete', 'ctrl-e', 'ctrl-w');
	await terminal.shows(/^\/ +words, or/m);
	terminal.type('\u001b[200~two\nlines\u001b[201~');
	await terminal.shows(/^\/ two lines +│/m);
	terminal.type(keys.ctrlC);
	expect((await terminal.exit()).code).toBe(0);
});
