import { isSameText } from '../../text/same-text.ts';
import { type BatchImages, shortageText } from '../model/batch-images.ts';
import type { Job } from '../model/job.ts';
import { type Candidate, nearMiss, type Role } from '../model/people.ts';
import { labelerCandidates, reviewerCandidates } from './candidates.ts';
import type { SplitPlan } from './split-plan.ts';

/**
 * What may be wrong with a plan as far as the project's data can say: too few images, and people whom no job
 * names. None of it is certain, as the API has no list of members.
 */
export function planWarnings(
	{ jobs: planned }: SplitPlan,
	batch: BatchImages | undefined,
	jobs: readonly Job[],
): readonly string[] {
	const images = planned.reduce((sum, { numImages }) => sum + numImages, 0);
	const shortage = shortageText(images, batch);
	const labelers = new Set(planned.map(({ labeler }) => labeler));
	const reviewers = new Set(planned.map(({ reviewer }) => reviewer));
	const strangers = [
		...[...labelers].map((person) => strangerText('labeler', person, labelerCandidates(jobs))),
		// A labeler who reviews their own work is told of once.
		...[...reviewers]
			.filter((person) => !labelers.has(person))
			.map((person) => strangerText('reviewer', person, reviewerCandidates(jobs, ''))),
	];
	return [shortage, ...strangers].filter((text) => text !== null);
}

/** Why somebody may be none of the workspace; `null` for a person whom a job names. */
function strangerText(role: Role, person: string, people: readonly Candidate[]): string | null {
	if (people.some((known) => isSameText(known.person, person))) return null;
	const near = nearMiss(person, people);
	const meant = near === null ? '' : `. Did you mean ${near}?`;
	return `${role} ${person} is unknown: no job names this person${meant}`;
}
