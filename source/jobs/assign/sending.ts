import type { Job } from '../model/job.ts';
import type { NewJob } from './clean-new-job.ts';

/** How far the creating of one job among several has come. */
export type Sending =
	| { readonly state: 'waiting' }
	| { readonly state: 'sending' }
	/** The create is unconfirmed; the project's jobs are read to see whether the job was made. */
	| { readonly state: 'looking' }
	| { readonly state: 'done'; readonly made: Job }
	/** There is no such job. */
	| { readonly state: 'failed'; readonly message: string; readonly hint: string }
	/** The job may have been created, or not. */
	| { readonly state: 'unknown'; readonly message: string; readonly hint: string };

/** One job among several that are sent one after another. */
export interface SendRow {
	readonly job: NewJob;
	readonly sending: Sending;
}

/** Whether the first job that is not made keeps the others from being sent. */
export type OnFailure = 'stop' | 'go-on';
