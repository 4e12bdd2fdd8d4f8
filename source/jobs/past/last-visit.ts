import type { ProjectRef } from '../model/project-ref.ts';

/** Stores when a person last visited each project. */
export interface LastVisit {
	/** Milliseconds since the epoch; `null` when there was no visit, or it is unknown. */
	readonly load: (project: ProjectRef) => number | null;
	/** Saves the time, if possible. Called at each refresh that a person sees, or at the end. */
	readonly save: (project: ProjectRef, at: number) => void;
}

/** A store that saves nothing. */
export const noLastVisit: LastVisit = { load: () => null, save: () => {} };
