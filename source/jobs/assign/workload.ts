import { compareNames } from '../../text/compare-names.ts';
import { spellingsOf, TextMap } from '../../text/text-map.ts';
import { countsOf } from '../model/counts.ts';
import type { Job } from '../model/job.ts';
import type { Role } from '../model/people.ts';
import type { ProjectRef } from '../model/project-ref.ts';
import { stageOf } from '../model/stage.ts';

/** Workload of one person in one role, over all jobs of a project. Numbers are images unless noted. */
export interface Workload {
	/** E-mail. */
	readonly person: string;
	readonly role: Role;
	/** Number of jobs that are not done. */
	readonly openJobs: number;
	/** Images to annotate, or to annotate again after a rejection. */
	readonly left: number;
	/** Annotated images that wait for the reviewer. */
	readonly toReview: number;
	readonly approved: number;
	readonly rejected: number;
	/** When the oldest job that is not started was created, in milliseconds since the epoch. */
	readonly oldestUntouched: number | null;
	/** Projects of the jobs, when there are several; the one with the most open jobs first. */
	readonly projects?: readonly ProjectRef[];
}

const earliest = (one: number | null, other: number | null): number | null =>
	one === null || (other !== null && other < one) ? other : one;

function add(load: Workload, job: Job): Workload {
	const { unannotated, toReview, approved, rejected } = countsOf(job);
	const stage = stageOf(job);
	return {
		...load,
		openJobs: load.openJobs + (stage === 'done' ? 0 : 1),
		left: load.left + unannotated + rejected,
		toReview: load.toReview + toReview,
		approved: load.approved + approved,
		rejected: load.rejected + rejected,
		oldestUntouched:
			stage === 'to-start' ? earliest(load.oldestUntouched, job.created) : load.oldestUntouched,
	};
}

/**
 * Returns the images that wait for a person: images to annotate for a labeler, annotated images for a
 * reviewer.
 */
export const loadOf = ({ role, left, toReview }: Workload): number => (role === 'labeler' ? left : toReview);

/** Returns the most frequent spelling of each person's e-mail, in any role. */
export const personSpellings = (jobs: readonly Job[]): TextMap<string> =>
	spellingsOf(jobs.flatMap(({ labeler, reviewer }) => [labeler ?? [], reviewer ?? []].flat()));

/** Returns the workload of everybody seen in a role, smallest first. */
export function workloads(jobs: readonly Job[], role: Role): readonly Workload[] {
	const spellings = personSpellings(jobs);
	const byPerson = new TextMap<Workload>();
	for (const job of jobs) {
		const { [role]: spelled } = job;
		if (spelled === null) continue;
		const person = spellings.get(spelled) ?? spelled;
		const none: Workload = {
			person,
			role,
			openJobs: 0,
			left: 0,
			toReview: 0,
			approved: 0,
			rejected: 0,
			oldestUntouched: null,
		};
		byPerson.set(person, add(byPerson.get(person) ?? none, job));
	}
	return byPerson
		.values()
		.toSorted(
			(one, other) =>
				loadOf(one) - loadOf(other) ||
				one.openJobs - other.openJobs ||
				compareNames(one.person, other.person),
		);
}
