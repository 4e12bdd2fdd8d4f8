import type { ProjectRef } from '../jobs/model/project-ref.ts';

// A dot parts workspace, project and ending, so none of them may have one.
const partOf = (slug: string): string => encodeURIComponent(slug).replaceAll('.', '%2E');

/** The name of a project's own file: no two projects share one, and none leads out of its folder. */
export const projectFile = ({ workspace, project }: ProjectRef, ending: string): string =>
	`${partOf(workspace)}.${partOf(project)}.${ending}`;
