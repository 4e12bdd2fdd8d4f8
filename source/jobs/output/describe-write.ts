import type { Progress } from '../model/progress.ts';
import type { Described } from './describe-job.ts';

/** The words of one kind of write. */
interface WriteWords<Done> {
	readonly sending: string;
	/** What the program checks while the write is unconfirmed. */
	readonly looking: string;
	readonly done: string;
	readonly failed: string;
	/** Returns details of a write that was done; `null` when there are none. */
	readonly noteOf: (done: Done) => string | null;
}

/** Describes the progress of one write of a run: its state, and details. */
export function describeWrite<Done>(progress: Progress<Done>, words: WriteWords<Done>): Described {
	switch (progress.state) {
		case 'waiting':
			return { label: 'not sent', value: null };
		case 'sending':
			return { label: words.sending, value: null };
		case 'looking':
			return { label: 'unconfirmed', value: words.looking };
		case 'done':
			return { label: words.done, value: words.noteOf(progress) };
		case 'failed':
			return { label: words.failed, value: [progress.message, progress.hint].filter(Boolean).join('; ') };
		case 'unknown':
			return { label: 'unconfirmed', value: `${progress.message}. ${progress.hint}` };
		default:
			return progress satisfies never;
	}
}

/** Formats a description on one line: `not done: 409 conflict`. */
export const describedText = ({ label, value }: Described): string =>
	value === null ? label : `${label}: ${value}`;
