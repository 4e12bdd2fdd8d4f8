import { statSync } from 'node:fs';

/** What there is at a path. */
export type FileState = 'there' | 'missing' | 'unreadable';

/** Looks whether there is a file or a folder. */
export function fileState(path: string): FileState {
	try {
		return statSync(path, { throwIfNoEntry: false }) === undefined ? 'missing' : 'there';
	} catch {
		return 'unreadable';
	}
}
