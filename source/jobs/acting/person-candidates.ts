import { isSameText } from '../../text/same-text.ts';
import { labelerCandidates, reviewerCandidates } from '../assign/candidates.ts';
import type { Job } from '../model/job.ts';
import type { Candidate, Role } from '../model/people.ts';

/**
 * Returns people who can be assigned to jobs, best first, without those who already have all of them.
 *
 * @param known all known jobs, from which workloads are computed.
 */
export function personCandidates(
	role: Role,
	known: readonly Job[],
	jobs: readonly Job[],
): readonly Candidate[] {
	return candidatesFor(role, known, jobs).filter(({ person }) => !isEverywhere(person, role, jobs));
}

/** When all jobs have the same labeler, the reviewer who usually reviews this labeler comes first. */
function candidatesFor(role: Role, known: readonly Job[], jobs: readonly Job[]): readonly Candidate[] {
	const [labeler = '', ...others] = new Set(jobs.map((job) => job.labeler ?? ''));
	return role === 'labeler'
		? labelerCandidates(known)
		: reviewerCandidates(known, others.length === 0 ? labeler : '');
}

/** Whether every job already has this person. */
const isEverywhere = (person: string, role: Role, jobs: readonly Job[]): boolean =>
	jobs.every((job) => isSameText(job[role] ?? '', person));
