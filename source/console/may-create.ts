import { batchIdOf, type Job } from '../jobs/model/job.ts';
import type { ConsoleContext } from './console-context.ts';

/** Whether the program can create jobs. Reports it if not. */
export function mayCreate({ ui, program }: Pick<ConsoleContext, 'ui' | 'program'>): boolean {
	if (program.isReadOnly) ui.say('Read-only: nothing is created. The program was started with --read-only.');
	return !program.isReadOnly;
}

/** Whether the program can change existing jobs. Reports it if not. */
export function mayAct({ ui, program }: Pick<ConsoleContext, 'ui' | 'program'>): boolean {
	if (program.isReadOnly) ui.say('Read-only: nothing is sent. The program was started with --read-only.');
	return !program.isReadOnly;
}

/** Returns the batch of a job; `null` if the API does not provide it, after reporting that. */
export function ofBatch({ ui }: Pick<ConsoleContext, 'ui'>, job: Job): string | null {
	const batch = batchIdOf(job);
	if (batch === null) ui.say('The API does not say which batch this job is from.');
	return batch;
}
