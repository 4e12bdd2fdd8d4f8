import { TextMap } from '../../text/text-map.ts';
import { type BatchImages, shortageText } from '../model/batch-images.ts';
import type { Job } from '../model/job.ts';
import { unknownPersonText } from '../model/unknown-person.ts';
import { labelerCandidates } from './candidates.ts';
import type { NewJob } from './clean-new-job.ts';

/** Possible problems of jobs that will be created. */
export interface PlanWarnings {
	/** Too few images; `null` if there are enough. */
	readonly shortage: string | null;
	/** People who are named in no job, one text each. */
	readonly strangers: readonly string[];
}

/**
 * Returns possible problems of jobs that will be created, as the project's data show them: too few images, and
 * people who are not named in any job. None of them is certain, because the API has no list of members.
 */
export function planWarnings(
	planned: readonly NewJob[],
	batch: BatchImages | undefined,
	jobs: readonly Job[],
): PlanWarnings {
	const images = planned.reduce((sum, { numImages }) => sum + numImages, 0);
	const named = new TextMap<string>();
	for (const person of planned.flatMap(({ labeler, reviewer }) => [labeler, reviewer])) {
		named.set(person, person);
	}
	const people = labelerCandidates(jobs);
	return {
		shortage: shortageText(images, batch),
		strangers: named.values().flatMap((person) => unknownPersonText(person, people) ?? []),
	};
}

/** Returns the same problems as one list. */
export function warningsOfPlan(...plan: Parameters<typeof planWarnings>): readonly string[] {
	const { shortage, strangers } = planWarnings(...plan);
	return shortage === null ? strangers : [shortage, ...strangers];
}
