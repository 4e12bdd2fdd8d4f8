import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { RoboflowClient } from '../client/client.ts';

/**
 * Requests a project's jobs at once, while the screen that needs them is still loading. The first call to
 * `jobs` for this project returns this response or failure; later calls send new requests.
 */
export function withHeadStart(client: RoboflowClient, ref: ProjectRef): RoboflowClient {
	let first: ReturnType<RoboflowClient['jobs']> | null = client.jobs(ref);
	// The caller handles a failure later; until then it must not count as an unhandled rejection.
	first.catch(() => {});
	return {
		...client,
		jobs(asked, signal) {
			const answer = first;
			first = null;
			const isSame = asked.workspace === ref.workspace && asked.project === ref.project;
			return answer !== null && isSame ? answer : client.jobs(asked, signal);
		},
	};
}
