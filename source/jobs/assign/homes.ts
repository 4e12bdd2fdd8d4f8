import { TextMap } from '../../text/text-map.ts';
import type { Job } from '../model/job.ts';
import type { PersonInRole } from '../model/people.ts';
import type { ProjectRef } from '../model/project-ref.ts';
import { stageOf } from '../model/stage.ts';

/** Returns the projects in which a person has jobs, the one with the most open jobs first. */
export type Homes = (whose: PersonInRole) => readonly ProjectRef[];

interface Home {
	readonly ref: ProjectRef;
	/** Number of open jobs. */
	readonly jobs: number;
}

const keyOf = ({ role, person }: PersonInRole): string => `${role} ${person}`;

/** Finds the projects of everybody in a list of several projects. */
export function homesOf(jobs: readonly Job[]): Homes {
	const open = new TextMap<Map<string, Home>>();
	for (const job of jobs) {
		const { projectRef } = job;
		if (projectRef === undefined) continue;
		for (const role of ['labeler', 'reviewer'] as const) {
			const person = job[role];
			if (person === null) continue;
			const key = keyOf({ role, person });
			const homes = open.get(key) ?? new Map<string, Home>();
			const before = homes.get(projectRef.project)?.jobs ?? 0;
			homes.set(projectRef.project, { ref: projectRef, jobs: before + (stageOf(job) === 'done' ? 0 : 1) });
			open.set(key, homes);
		}
	}
	return (whose) =>
		[...(open.get(keyOf(whose))?.values() ?? [])]
			.sort((one, other) => other.jobs - one.jobs)
			.map(({ ref }) => ref);
}

/** `warehouse +2` */
export function homesText([first, ...others]: readonly ProjectRef[]): string {
	if (first === undefined) return '–';
	return others.length === 0 ? first.project : `${first.project} +${others.length}`;
}
