import { readFile, writeFile } from 'node:fs/promises';
import { programEntry } from '../source/config/arguments/table-entries.ts';
import { type KeyGroup, manualPage } from '../source/config/manual/manual.ts';
import { keyLabel } from '../source/keymap/key-label.ts';
import { modeTitles } from '../source/keymap/mode-titles.ts';
import { keymap } from '../source/keymap.ts';

const isMode = (name: string): name is keyof typeof modeTitles => Object.hasOwn(modeTitles, name);

const keys: readonly KeyGroup[] = Object.keys(modeTitles)
	.filter(isMode)
	.map((mode) => ({
		title: modeTitles[mode],
		rows: keymap[mode].map(({ keys: pressed, help }) => [pressed.map(keyLabel).join(', '), help] as const),
	}));

/** Writes the manual page, made from the tables of commands and of keys. */
export async function writeManual(path: string): Promise<void> {
	const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
	await writeFile(path, manualPage({ program: programEntry(), version, keys }));
}
