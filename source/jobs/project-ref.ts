/** A project as the API addresses it: two slugs. */
export interface ProjectRef {
	readonly workspace: string;
	readonly project: string;
}

/** The reference as people write it, `workspace/project`. */
export const refText = ({ workspace, project }: ProjectRef): string => `${workspace}/${project}`;
