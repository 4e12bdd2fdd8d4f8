import type { ActRow } from '../acting/act-row.ts';
import type { Described } from './describe-job.ts';

/** Describes the progress of an action in a run: its state, and details. */
export function describeActRow({ progress }: Pick<ActRow, 'progress'>): Described {
	switch (progress.state) {
		case 'waiting':
			return { label: 'not sent', value: null };
		case 'sending':
			return { label: 'sending', value: null };
		case 'looking':
			return { label: 'unconfirmed', value: 'reading the job' };
		case 'done':
			return { label: 'done', value: progress.note };
		case 'failed':
			return { label: 'not done', value: reason(progress) };
		case 'unknown':
			return { label: 'unconfirmed', value: `${progress.message}. ${progress.hint}` };
		default:
			return progress satisfies never;
	}
}

const reason = ({ message, hint }: { readonly message: string; readonly hint: string }): string =>
	[message, hint].filter(Boolean).join('; ');
