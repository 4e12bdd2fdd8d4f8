import type { ProjectRef } from '../../jobs/model/project-ref.ts';

/** What is requested and cached for each project. */
export type ProjectKind = 'jobs' | 'batches' | 'attempts' | 'actions';

/** Returns the cache key for data of a project. All keys of a project start like this. */
export const projectKey = (kind: ProjectKind, { workspace, project }: ProjectRef): readonly string[] => [
	kind,
	workspace,
	project,
];
