import type { ProjectRef } from '../jobs/model/project-ref.ts';

// Dots separate workspace, project and extension, so none of the parts may contain one.
const partOf = (slug: string): string => encodeURIComponent(slug).replaceAll('.', '%2E');

/** Returns the file name for a project. It is unique, and never leads out of its folder. */
export const projectFile = ({ workspace, project }: ProjectRef, ending: string): string =>
	`${partOf(workspace)}.${partOf(project)}.${ending}`;
