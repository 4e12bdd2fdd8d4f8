import type { ProjectRef } from '../jobs/model/project-ref.ts';
import type { ConsoleContext, ProjectContext } from './console-context.ts';
import { mayCreate } from './may-create.ts';
import { readJobs } from './reading.ts';

/**
 * Runs what creates jobs in a project, where that may be, with the form and the drafts of the project.
 *
 * @param project `null` where no row says which.
 */
export async function inProject(
	context: ConsoleContext,
	project: ProjectRef | null,
	run: (context: ProjectContext) => Promise<void>,
): Promise<void> {
	const { ui, session, sessionOf } = context;
	if (!mayCreate(context)) return;
	if (project === null) {
		ui.say('Name a job first: a new job is created in its project.');
		return;
	}
	const own = sessionOf(project);
	const { jobs } = own.list.get();
	await run({ ...context, session: own });
	// What was created is in the list of the project, and not in this one yet.
	if (own !== session && own.list.get().jobs !== jobs) await readJobs(context);
}
