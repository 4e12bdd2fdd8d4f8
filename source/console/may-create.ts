import { batchIdOf, type Job } from '../jobs/model/job.ts';
import type { Room } from './room.ts';

/** Whether anything may be created; where not, that is said. */
export function mayCreate({ talk, program }: Pick<Room, 'talk' | 'program'>): boolean {
	if (program.isReadOnly)
		talk.say('Read-only: nothing is created. The program was started with --read-only.');
	return !program.isReadOnly;
}

/** The batch of a job; `null` when the API does not tell, which is said. */
export function ofBatch({ talk }: Pick<Room, 'talk'>, job: Job): string | null {
	const batch = batchIdOf(job);
	if (batch === null) talk.say('The API does not say which batch this job is from.');
	return batch;
}
