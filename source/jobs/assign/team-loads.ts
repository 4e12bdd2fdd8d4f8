import { TextMap } from '../../text/text-map.ts';
import type { Job } from '../model/job.ts';
import type { Role } from '../model/people.ts';
import { type Teams, teamMembers, teamWords } from './teams.ts';
import { type Workload, workloads } from './workload.ts';

/** The workload of each person, and the total workload of each team. */
export interface PeopleLoads {
	/** Labelers, then reviewers, smallest workload first. */
	readonly people: readonly Workload[];
	/**
	 * In the same format, with `@night` in place of the person. A team without members in a role has no row for
	 * it.
	 */
	readonly teams: readonly Workload[];
}

const roles = ['labeler', 'reviewer'] as const satisfies readonly Role[];

const sumOf = (loads: readonly Workload[], read: (load: Workload) => number): number =>
	loads.reduce((sum, load) => sum + read(load), 0);

function totalOf(team: string, role: Role, loads: readonly Workload[]): Workload {
	const oldest = loads.flatMap(({ oldestUntouched }) => oldestUntouched ?? []);
	return {
		person: team,
		role,
		openJobs: sumOf(loads, ({ openJobs }) => openJobs),
		left: sumOf(loads, ({ left }) => left),
		toReview: sumOf(loads, ({ toReview }) => toReview),
		approved: sumOf(loads, ({ approved }) => approved),
		rejected: sumOf(loads, ({ rejected }) => rejected),
		oldestUntouched: oldest.length === 0 ? null : Math.min(...oldest),
	};
}

/** Returns the workload of every person in these jobs, and of every team. */
export function peopleLoads(jobs: readonly Job[], teams: Teams): PeopleLoads {
	const people = roles.flatMap((role) => workloads(jobs, role));
	const totals = roles.flatMap((role) =>
		teamWords(teams).flatMap((team) => {
			const members = new TextMap<true>();
			for (const person of teamMembers(team, teams) ?? []) members.set(person, true);
			const loads = people.filter((load) => load.role === role && members.has(load.person));
			return loads.length === 0 ? [] : [totalOf(team, role, loads)];
		}),
	);
	return { people, teams: totals };
}
