import { counted } from '../../text/counted.ts';
import { textKey } from '../../text/same-text.ts';
import { addressPattern } from '../model/clean-person.ts';
import type { Job } from '../model/job.ts';
import type { Candidate } from '../model/people.ts';
import { personSpellings, type Workload, workloads } from './workload.ts';

const noteOf = ({ role, openJobs, left, toReview }: Workload): string =>
	role === 'labeler'
		? `${counted(openJobs, 'job')} · ${left} left`
		: `${counted(openJobs, 'job')} · ${toReview} to review`;

function candidatesOf(first: readonly Workload[], others: readonly Workload[]): readonly Candidate[] {
	const inRole = new Set(first.map(({ person }) => textKey(person)));
	return [
		...first.map((load) => ({ person: load.person, note: noteOf(load) })),
		...others
			.filter(({ person }) => !inRole.has(textKey(person)))
			.map(({ person }) => ({ person, note: counted(0, 'job') })),
	];
}

/**
 * Returns people who may annotate: labelers seen in jobs, the smallest workload first, then everybody else.
 * The API has no list of members, so only people in jobs are known.
 */
export const labelerCandidates = (jobs: readonly Job[]): readonly Candidate[] =>
	candidatesOf(workloads(jobs, 'labeler'), workloads(jobs, 'reviewer'));

/** Returns the most frequent reviewer of a labeler; `null` when there is none. */
export type ReviewerOf = (labeler: string) => string | null;

/** Finds each labeler's usual reviewer in one pass over the jobs. */
export function usualReviewers(jobs: readonly Job[]): ReviewerOf {
	const spellings = personSpellings(jobs);
	const counts = new Map<string, Map<string, number>>();
	for (const job of jobs) {
		const labeler = job.labeler === null ? undefined : spellings.get(job.labeler);
		const reviewer = job.reviewer === null ? undefined : spellings.get(job.reviewer);
		// An address from the service may not be valid for creating a job.
		if (labeler === undefined || reviewer === undefined || !addressPattern.test(reviewer)) continue;
		const own = counts.get(labeler) ?? new Map<string, number>();
		counts.set(labeler, own.set(reviewer, (own.get(reviewer) ?? 0) + 1));
	}
	const usual = new Map(
		[...counts].map(([labeler, own]) => [
			labeler,
			[...own].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null,
		]),
	);
	return (labeler) => usual.get(spellings.get(labeler) ?? '') ?? null;
}

/**
 * Returns people who may review: the labeler's usual reviewer, then reviewers by the images that wait for
 * them, then everybody else.
 */
export function reviewerCandidates(jobs: readonly Job[], labeler: string): readonly Candidate[] {
	const candidates = candidatesOf(workloads(jobs, 'reviewer'), workloads(jobs, 'labeler'));
	const usual = usualReviewers(jobs)(labeler);
	return candidates
		.map((candidate) =>
			candidate.person === usual ? { ...candidate, note: `${candidate.note} · usual reviewer` } : candidate,
		)
		.sort((one, other) => Number(other.person === usual) - Number(one.person === usual));
}
