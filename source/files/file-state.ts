import { statSync } from 'node:fs';

/** Whether a path exists and can be checked. */
export type FileState = 'there' | 'missing' | 'unreadable';

/** Checks whether there is a file or a folder at a path. */
export function fileState(path: string): FileState {
	try {
		return statSync(path, { throwIfNoEntry: false }) === undefined ? 'missing' : 'there';
	} catch {
		return 'unreadable';
	}
}
