import { readFile, writeFile } from 'node:fs/promises';
import type { Action } from '../source/actions/action.ts';
import { actions } from '../source/actions/actions.ts';
import { keyLabel } from '../source/actions/key-label.ts';
import { modeTitles } from '../source/actions/mode-titles.ts';
import { programEntry } from '../source/config/arguments/table-entries.ts';
import { type KeyGroup, manualPage } from '../source/config/manual/manual.ts';

const isMode = (name: string): name is keyof typeof modeTitles => Object.hasOwn(modeTitles, name);

const keys: readonly KeyGroup[] = Object.keys(modeTitles)
	.filter(isMode)
	.map((mode) => ({
		title: `${modeTitles[mode]} (${mode})`,
		rows: actions[mode].map((action: Action) => {
			const name = action.isFixed === true ? '' : ` (${action.id})`;
			return [action.keys.map(keyLabel).join(', '), `${action.help}${name}`] as const;
		}),
	}));

/** Writes the manual page, made from the tables of commands and of keys. */
export async function writeManual(path: string): Promise<void> {
	const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
	await writeFile(path, manualPage({ program: programEntry(), version, keys }));
}
