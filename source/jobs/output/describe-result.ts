import { counted } from '../../text/counted.ts';
import type { CreateRow } from '../assign/create-row.ts';
import type { Described } from './describe-job.ts';

/** Describes the progress of a job in a run: its state, and details. */
export function describeResult({ job, progress }: CreateRow): Described {
	switch (progress.state) {
		case 'waiting':
			return { label: 'not sent', value: null };
		case 'sending':
			return { label: 'creating', value: null };
		case 'looking':
			return { label: 'unconfirmed', value: 'checking whether the job exists' };
		case 'done': {
			const got = progress.made.numImages ?? job.numImages;
			return {
				label: 'created',
				value: got < job.numImages ? `got ${got} of ${counted(job.numImages, 'image')}` : null,
			};
		}
		case 'failed':
			return { label: 'not created', value: reason(progress) };
		case 'unknown':
			return { label: 'unconfirmed', value: reason(progress) };
		default:
			return progress satisfies never;
	}
}

const reason = ({ message, hint }: { readonly message: string; readonly hint: string }): string =>
	hint === '' ? message : `${message}; ${hint}`;
