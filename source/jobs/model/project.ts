import type { ReadRow } from './read-row.ts';

/** A project of a workspace, with the fields that are needed to choose one. */
export interface Project extends ReadRow {
	/** `workspace/project`. */
	readonly id: string;
	/** Slug for paths: the last part of the id. */
	readonly slug: string;
	readonly name: string | null;
	/** For example `object-detection`. */
	readonly type: string | null;
	readonly images: number | null;
	/** Number of images that are not annotated. */
	readonly unannotated: number | null;
}

/** Returns the name to show; the slug for a project without a name. */
export const projectTitle = (project: Pick<Project, 'slug' | 'name'>): string => project.name ?? project.slug;
