import type { ProjectRef } from '../../jobs/model/project-ref.ts';
import type { RoboflowClient } from '../client/client.ts';

/**
 * Asks for a project's jobs at once, while the screen that will ask for them is still being loaded: its
 * first question gets this answer, or this failure. Every later one is asked anew.
 */
export function withHeadStart(client: RoboflowClient, ref: ProjectRef): RoboflowClient {
	let first: ReturnType<RoboflowClient['jobs']> | null = client.jobs(ref);
	// The caller hears of a failure; until then nobody does, and that is no mistake.
	first.catch(() => {});
	return {
		...client,
		jobs(asked, signal, known) {
			const answer = first;
			first = null;
			const isSame = asked.workspace === ref.workspace && asked.project === ref.project;
			return answer !== null && isSame ? answer : client.jobs(asked, signal, known);
		},
	};
}
