import type { ProjectRef } from '../jobs/model/project-ref.ts';
import type { ConsoleContext, ProjectContext } from './console-context.ts';
import { mayCreate } from './may-create.ts';
import { readJobs } from './reading.ts';

/**
 * Creates jobs in a project, if allowed, with that project's form and drafts.
 *
 * @param project `null` if no row determines it.
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
	// The project's list has the new jobs, but this list does not have them yet.
	if (own !== session && own.list.get().jobs !== jobs) await readJobs(context);
}
