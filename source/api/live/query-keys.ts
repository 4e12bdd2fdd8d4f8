import type { ProjectRef } from '../../jobs/model/project-ref.ts';

type Kind = 'jobs' | 'batches' | 'attempts';

/** The key under which something of a project is cached; every key of a project begins like this. */
export const projectKey = (kind: Kind, { workspace, project }: ProjectRef): readonly string[] => [
	kind,
	workspace,
	project,
];
