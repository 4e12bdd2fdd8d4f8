import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** MB of memory that a process has. */
export const memoryOf = (pid: number): number =>
	Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

/**
 * Milliseconds of processor time that a process has used, and how often its main thread went to sleep.
 *
 * @returns `null` where the system does not say.
 */
export function activityOf(pid: number): { readonly time: number; readonly naps: number } | null {
	try {
		const [nanoseconds = ''] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
		const [, naps = ''] =
			/^voluntary_ctxt_switches:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
		return { time: Number(nanoseconds) / 1e6, naps: Number(naps) };
	} catch {
		return null;
	}
}

/**
 * Milliseconds of processor time that all threads of a process have used.
 *
 * @returns `null` where the system does not say.
 */
export function processorTimeOf(pid: number): number | null {
	try {
		const times = readdirSync(`/proc/${pid}/task`).map((thread) => {
			const [nanoseconds = ''] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
			return Number(nanoseconds) / 1e6;
		});
		return times.reduce((sum, time) => sum + time, 0);
	} catch {
		return null;
	}
}
