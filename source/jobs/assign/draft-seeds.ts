import { cleanText } from '../../text/clean-text.ts';
import { batchIdOf, type Job } from '../model/job.ts';
import type { Draft } from './draft.ts';

/** Returns initial values for a new job that is like another one. */
export const draftLike = (job: Job): Partial<Draft> => ({
	batch: batchIdOf(job) ?? '',
	numImages: job.numImages === null ? '' : String(job.numImages),
	labeler: job.labeler ?? '',
	reviewer: job.reviewer ?? '',
	instructions: cleanText(job.instructionsText ?? ''),
});
