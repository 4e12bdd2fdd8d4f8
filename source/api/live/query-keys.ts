import type { ProjectRef } from '../../jobs/model/project-ref.ts';

/** What is asked for, and cached, for each project. */
export type ProjectKind = 'jobs' | 'batches' | 'attempts' | 'actions';

/** The key under which something of a project is cached; every key of a project begins like this. */
export const projectKey = (kind: ProjectKind, { workspace, project }: ProjectRef): readonly string[] => [
	kind,
	workspace,
	project,
];
