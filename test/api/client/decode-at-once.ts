import type { DecodedRows } from '../../../source/api/client/row-list.ts';
import type { Steps } from '../../../source/api/client/steps.ts';
import {
	decodeBatchesInSteps,
	decodeJobsInSteps,
	decodeProjectsInSteps,
} from '../../../source/api/client/wire.ts';
import type { Batch } from '../../../source/jobs/model/batch.ts';
import type { Job } from '../../../source/jobs/model/job.ts';
import type { Project } from '../../../source/jobs/model/project.ts';

/** Runs all steps without pauses: the program pauses to handle keys, which tests do not need. */
export function stepsAtOnce<Result>(steps: Steps<Result>): Result {
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

export const decodeJobs = (answer: unknown, known?: readonly Job[]): DecodedRows<Job> =>
	stepsAtOnce(decodeJobsInSteps(answer, known));

export const decodeBatches = (answer: unknown): DecodedRows<Batch> =>
	stepsAtOnce(decodeBatchesInSteps(answer));

export const decodeProjects = (answer: unknown): DecodedRows<Project> =>
	stepsAtOnce(decodeProjectsInSteps(answer));
