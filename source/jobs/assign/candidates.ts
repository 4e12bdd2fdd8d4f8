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
			.map(({ person }) => ({ person, note: '' })),
	];
}

/**
 * Who may annotate: the labelers seen in jobs, the least loaded first, then everybody else. The API has no
 * list of members, so this is all that is known of who may be asked.
 */
export const labelerCandidates = (jobs: readonly Job[]): readonly Candidate[] =>
	candidatesOf(workloads(jobs, 'labeler'), workloads(jobs, 'reviewer'));

/** The reviewer that a labeler has most often; `null` when there is none. */
export type ReviewerOf = (labeler: string) => string | null;

/** Knows each labeler's usual reviewer, after one pass over the jobs. */
export function usualReviewers(jobs: readonly Job[]): ReviewerOf {
	const spellings = personSpellings(jobs);
	const counts = new Map<string, Map<string, number>>();
	for (const job of jobs) {
		const labeler = job.labeler === null ? undefined : spellings.get(job.labeler);
		const reviewer = job.reviewer === null ? undefined : spellings.get(job.reviewer);
		// What the service holds need not be an address that a job can be created with.
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

/** Who may review: the labeler's usual reviewer, then reviewers by what waits for them, then the rest. */
export function reviewerCandidates(jobs: readonly Job[], labeler: string): readonly Candidate[] {
	const candidates = candidatesOf(workloads(jobs, 'reviewer'), workloads(jobs, 'labeler'));
	const usual = usualReviewers(jobs)(labeler);
	return candidates
		.map((candidate) =>
			candidate.person === usual ? { ...candidate, note: `${candidate.note} · usual` } : candidate,
		)
		.sort((one, other) => Number(other.person === usual) - Number(one.person === usual));
}
