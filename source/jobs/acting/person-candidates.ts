import { isSameText } from '../../text/same-text.ts';
import { labelerCandidates, reviewerCandidates } from '../assign/candidates.ts';
import type { Job } from '../model/job.ts';
import type { Candidate, Role } from '../model/people.ts';

/**
 * Who may take over jobs, the best first. Who has all of them already is left out.
 *
 * @param known all jobs that are known, which say who has how much to do.
 */
export function personCandidates(
	role: Role,
	known: readonly Job[],
	jobs: readonly Job[],
): readonly Candidate[] {
	return candidatesFor(role, known, jobs).filter(({ person }) => !isEverywhere(person, role, jobs));
}

/** A reviewer who usually checks the labeler's work stands first, where the jobs have one labeler. */
function candidatesFor(role: Role, known: readonly Job[], jobs: readonly Job[]): readonly Candidate[] {
	const [labeler = '', ...others] = new Set(jobs.map((job) => job.labeler ?? ''));
	return role === 'labeler'
		? labelerCandidates(known)
		: reviewerCandidates(known, others.length === 0 ? labeler : '');
}

/** Whether every job has this person already. */
const isEverywhere = (person: string, role: Role, jobs: readonly Job[]): boolean =>
	jobs.every((job) => isSameText(job[role] ?? '', person));
