import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFuture } from '../jobs/past/history-future.ts';
import type { LastVisit } from '../jobs/past/last-visit.ts';
import { checkRegularFile } from './check-regular-file.ts';
import { projectFile } from './project-file.ts';
import { replaceFile } from './replace-file.ts';

/** A time in a file's text; `null` for anything else. */
function timeIn(text: string): number | null {
	const time = Date.parse(text.trim());
	return Number.isNaN(time) ? null : time;
}

/**
 * Keeps the time of the last visit in files that only their owner can read, one a project, each of one time
 * in ISO 8601.
 *
 * @param folder the program's own, made when the first time is kept.
 * @param now milliseconds since the epoch.
 */
export function createLastVisitFile(folder: string, now: () => number): LastVisit {
	// The folder's name is older than the term; a new one would lose the times that are kept.
	const place = join(folder, 'last-look');
	return {
		load(project) {
			try {
				const path = join(place, projectFile(project, 'txt'));
				checkRegularFile(path);
				const time = timeIn(readFileSync(path, 'utf8'));
				// The clock was ahead then, or it is behind now: nothing is known of the time since.
				return time !== null && isFuture(time, now()) ? null : time;
			} catch {
				return null;
			}
		},
		save(project, at) {
			try {
				// One a project at every refresh: not worth a wait for the disk.
				replaceFile(join(place, projectFile(project, 'txt')), `${new Date(at).toISOString()}\n`, {
					flush: false,
				});
			} catch {
				// A full disk, or a home that is read-only: the next start knows of an earlier visit.
			}
		},
	};
}
