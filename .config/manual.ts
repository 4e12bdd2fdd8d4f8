import { readFile, writeFile } from 'node:fs/promises';
import { programEntry } from '../source/config/arguments/table-entries.ts';
import { type KeyGroup, manualPage } from '../source/config/manual/manual.ts';
import { keyTables } from './key-tables.ts';

const keys: readonly KeyGroup[] = keyTables.map(({ title, modes, rows }) => ({
	title: `${title} (${modes.join(', ')})`,
	rows: rows.map(
		({ keys: bound, help, name }) => [bound.join(', '), name === null ? help : `${help} (${name})`] as const,
	),
}));

/** Writes the manual page, made from the tables of commands and of keys. */
export async function writeManual(path: string): Promise<void> {
	const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
	await writeFile(path, manualPage({ program: programEntry(), version, keys }));
}
