import type { ProjectRef } from '../model/project-ref.ts';

/** When a person last visited each project. */
export interface LastVisit {
	/** Milliseconds since the epoch; `null` when the person never did, or nobody knows. */
	readonly load: (project: ProjectRef) => number | null;
	/** Keeps it, where that can be written. To be called at a refresh that a person sees, or at the end. */
	readonly save: (project: ProjectRef, at: number) => void;
}

/** For what leaves nothing behind. */
export const noLastVisit: LastVisit = { load: () => null, save: () => {} };
