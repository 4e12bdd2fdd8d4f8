import type { DecodedRows } from '../api/client/row-list.ts';
import { shareDecoded } from '../api/live/job-list.ts';
import type { Project } from '../jobs/model/project.ts';
import { type Live, useLive, useLiveApi } from './use-live.ts';

/**
 * Returns the projects of a workspace.
 *
 * @param workspace `null` sends no request.
 */
export function useProjects(workspace: string | null): Live<DecodedRows<Project>> {
	const { client } = useLiveApi();
	return useLive({
		queryKey: ['projects', workspace ?? ''],
		load: (signal) => client.projects(workspace ?? '', signal),
		share: shareDecoded,
		isEnabled: workspace !== null,
	});
}
