import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WriteExport } from '../jobs/export.ts';

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : 'it cannot be written';

/**
 * Writes what is exported: readable by its owner alone, whole or not at all, and never over a file unless
 * that was allowed.
 *
 * @param folder where relative paths begin.
 * @param home what `~/` stands for; `null` where there is none.
 */
export function createExporter(folder: string, home: string | null): WriteExport {
	return (asked, text, mayOverwrite) => {
		const path =
			home !== null && asked.startsWith('~/') ? join(home, asked.slice(2)) : resolve(folder, asked);
		const draft = `${path}.${randomUUID()}`;
		try {
			writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
			// The system refuses a copy onto a name that is there, whoever else is writing.
			if (mayOverwrite) renameSync(draft, path);
			else copyFileSync(draft, path, constants.COPYFILE_EXCL);
			return { state: 'written', path };
		} catch (error) {
			const reason = codeOf(error);
			return reason === 'EEXIST' ? { state: 'exists' } : { state: 'failed', reason };
		} finally {
			rmSync(draft, { force: true });
		}
	};
}
