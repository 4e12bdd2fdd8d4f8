import { realpathSync } from 'node:fs';
import { isNodeError } from './is-node-error.ts';
import { replaceFile } from './replace-file.ts';
import { readTextFile } from './text-file.ts';

/** The program's own configuration file, as text. */
export interface ConfigStore {
	readonly path: string;
	/**
	 * @returns `null` where there is no file.
	 * @throws when there is one that cannot be read, or is not UTF-8.
	 */
	readonly read: () => string | null;
	/**
	 * Reads the file anew and replaces it in one step, for its owner alone.
	 *
	 * @param edit makes the new text of the old one; what it throws leaves the file as it is.
	 * @throws when the file cannot be read or written; it then stays as it was.
	 */
	readonly change: (edit: (text: string | null) => string) => void;
}

const isMissing = (error: unknown): boolean => isNodeError(error, 'ENOENT');

/** The file itself, where the path is a link to it: people keep such files elsewhere, under version control. */
function targetOf(path: string): string {
	try {
		return realpathSync(path);
	} catch (error) {
		if (isMissing(error)) return path;
		throw error;
	}
}

/** Opens the file at a path, which need not be there. */
export function createConfigStore(path: string): ConfigStore {
	function read(): string | null {
		try {
			return readTextFile(path);
		} catch (error) {
			if (isMissing(error)) return null;
			throw error;
		}
	}
	return { path, read, change: (edit) => replaceFile(targetOf(path), edit(read())) };
}
