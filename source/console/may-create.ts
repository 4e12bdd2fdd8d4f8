import { batchIdOf, type Job } from '../jobs/model/job.ts';
import type { ConsoleContext } from './console-context.ts';

/** Whether anything may be created; where not, that is said. */
export function mayCreate({ ui, program }: Pick<ConsoleContext, 'ui' | 'program'>): boolean {
	if (program.isReadOnly) ui.say('Read-only: nothing is created. The program was started with --read-only.');
	return !program.isReadOnly;
}

/** Whether anything may be sent for jobs that exist; where not, that is said. */
export function mayAct({ ui, program }: Pick<ConsoleContext, 'ui' | 'program'>): boolean {
	if (program.isReadOnly) ui.say('Read-only: nothing is sent. The program was started with --read-only.');
	return !program.isReadOnly;
}

/** The batch of a job; `null` when the API does not tell, which is said. */
export function ofBatch({ ui }: Pick<ConsoleContext, 'ui'>, job: Job): string | null {
	const batch = batchIdOf(job);
	if (batch === null) ui.say('The API does not say which batch this job is from.');
	return batch;
}
