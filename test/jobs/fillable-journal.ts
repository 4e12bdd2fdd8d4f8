import { createJournal, type Journal } from '../../source/jobs/assign/journal.ts';

/** A journal in memory whose disk can be filled: then nothing more is recorded. */
export function fillableJournal(): { readonly journal: Journal; readonly fill: (isFull: boolean) => void } {
	let text = '';
	let isFull = false;
	const lines = {
		append(line: string) {
			if (isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
			text += line;
		},
		read: () => text,
	};
	return {
		journal: createJournal({ lines, writer: 'here', isRunning: () => false, now: Date.now }),
		fill(full) {
			isFull = full;
		},
	};
}
