import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFuture } from '../jobs/past/history-future.ts';
import type { LastVisit } from '../jobs/past/last-visit.ts';
import { checkRegularFile } from './check-regular-file.ts';
import { projectFile } from './project-file.ts';
import { replaceFile } from './replace-file.ts';

/** Parses the text of a file as a time. Returns `null` for anything else. */
function timeIn(text: string): number | null {
	const time = Date.parse(text.trim());
	return Number.isNaN(time) ? null : time;
}

/**
 * Stores the time of the last visit in files that only their owner can read: one per project, with one ISO
 * 8601 time.
 *
 * @param folder the program's own, created when the first time is stored.
 * @param now milliseconds since the epoch.
 */
export function createLastVisitFile(folder: string, now: () => number): LastVisit {
	// The folder name is older than the term; a new name would lose the stored times.
	const place = join(folder, 'last-look');
	return {
		load(project) {
			try {
				const path = join(place, projectFile(project, 'txt'));
				checkRegularFile(path);
				const time = timeIn(readFileSync(path, 'utf8'));
				// The clock was ahead then, or is behind now, so the time of the last visit is unknown.
				return time !== null && isFuture(time, now()) ? null : time;
			} catch {
				return null;
			}
		},
		save(project, at) {
			try {
				// Written for each project at every refresh, which is not worth waiting for the disk.
				replaceFile(join(place, projectFile(project, 'txt')), `${new Date(at).toISOString()}\n`, {
					flush: false,
				});
			} catch {
				// The disk is full, or the home folder is read-only: the next start uses an earlier visit.
			}
		},
	};
}
