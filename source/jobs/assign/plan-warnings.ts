import { isSameText } from '../../text/same-text.ts';
import { type BatchImages, shortageText } from '../model/batch-images.ts';
import type { Job } from '../model/job.ts';
import { type Candidate, nearMiss, type Role } from '../model/people.ts';
import { labelerCandidates, reviewerCandidates } from './candidates.ts';
import type { SplitPlan } from './split-plan.ts';

/** Possible problems of a plan. */
export interface PlanWarnings {
	/** Too few images; `null` if there are enough. */
	readonly shortage: string | null;
	/** People who are named in no job, one text each. */
	readonly strangers: readonly string[];
}

/**
 * Returns possible problems of a plan that the project's data show: too few images, and people who are not
 * named in any job. None of them is certain, because the API has no list of members.
 */
export function planWarnings(
	{ jobs: planned }: SplitPlan,
	batch: BatchImages | undefined,
	jobs: readonly Job[],
): PlanWarnings {
	const images = planned.reduce((sum, { numImages }) => sum + numImages, 0);
	const shortage = shortageText(images, batch);
	const labelers = new Set(planned.map(({ labeler }) => labeler));
	const reviewers = new Set(planned.map(({ reviewer }) => reviewer));
	const strangers = [
		...[...labelers].map((person) => strangerText('labeler', person, labelerCandidates(jobs))),
		// A labeler who is also the reviewer is mentioned only once.
		...[...reviewers]
			.filter((person) => !labelers.has(person))
			.map((person) => strangerText('reviewer', person, reviewerCandidates(jobs, ''))),
	];
	return { shortage, strangers: strangers.filter((text) => text !== null) };
}

/** Returns why a person may not be a member of the workspace; `null` for a person named in a job. */
function strangerText(role: Role, person: string, people: readonly Candidate[]): string | null {
	if (people.some((known) => isSameText(known.person, person))) return null;
	const near = nearMiss(person, people);
	const meant = near === null ? '' : `. Did you mean ${near}?`;
	return `${role} ${person} is unknown: no job names this person${meant}`;
}
