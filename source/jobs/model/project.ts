import type { ReadRow } from './read-row.ts';

/** A project of a workspace, as far as choosing one needs it. */
export interface Project extends ReadRow {
	/** `workspace/project`. */
	readonly id: string;
	/** What stands in paths: the last part of the id. */
	readonly slug: string;
	readonly name: string | null;
	/** Such as `object-detection`. */
	readonly type: string | null;
	readonly images: number | null;
	/** Images that nobody has annotated. */
	readonly unannotated: number | null;
}

/** The name to show: projects without one are known by their slug. */
export const projectTitle = (project: Pick<Project, 'slug' | 'name'>): string => project.name ?? project.slug;
