import { realpathSync } from 'node:fs';
import { isNodeError } from './is-node-error.ts';
import { replaceFile } from './replace-file.ts';
import { readTextFile } from './text-file.ts';

/** Reads and writes the program's own configuration file as text. */
export interface ConfigStore {
	readonly path: string;
	/**
	 * @returns `null` when there is no file.
	 * @throws when the file cannot be read, or is not UTF-8.
	 */
	readonly read: () => string | null;
	/**
	 * Reads the file again and replaces it in one step, readable only by its owner.
	 *
	 * @param edit returns the new text for the old one; if it throws, the file does not change.
	 * @throws when the file cannot be read or written; then it does not change.
	 */
	readonly change: (edit: (text: string | null) => string) => void;
}

const isMissing = (error: unknown): boolean => isNodeError(error, 'ENOENT');

/** Resolves a link to its file: people keep such files elsewhere, under version control. */
function targetOf(path: string): string {
	try {
		return realpathSync(path);
	} catch (error) {
		if (isMissing(error)) return path;
		throw error;
	}
}

/** Opens the file at a path. The file does not need to exist. */
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
