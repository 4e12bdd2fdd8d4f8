import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { programEntry } from '../source/config/arguments/table-entries.ts';
import { type KeyGroup, manualPage } from '../source/config/manual/manual.ts';
import { keyTables } from './key-tables.ts';

const keys: readonly KeyGroup[] = keyTables.map(({ title, modes, rows }) => ({
	title: `${title} (${modes.join(', ')})`,
	rows: rows.map(
		({ keys: bound, help, name }) => [bound.join(', '), name === null ? help : `${help} (${name})`] as const,
	),
}));

/** The manual page, made from the tables of commands and of keys. */
export async function manualText(): Promise<string> {
	const manifest = await readFile(join(import.meta.dirname, '..', 'package.json'), 'utf8');
	const { version }: { readonly version: string } = JSON.parse(manifest);
	return manualPage({ program: programEntry(), version, keys });
}
