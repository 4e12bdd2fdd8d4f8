import { RoboflowError } from '../api/client/errors.ts';
import { parseProjectReference } from '../config/arguments/project-reference.ts';
import { UsageError } from '../config/usage-error.ts';
import type { Job } from '../jobs/model/job.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { type CommandContext, projectOf } from './context.ts';

/** A job as a command line names it. */
export interface NamedJob {
	readonly ref: ProjectRef;
	readonly id: string;
}

/**
 * The job that an id or a web link names.
 *
 * @throws {UsageError} for a link that leads to no job.
 */
export async function namedJob(
	context: Pick<CommandContext, 'client' | 'settings'>,
	text: string,
): Promise<NamedJob> {
	return isLink(text) ? linkedJob(text) : { ref: await projectOf(context), id: text };
}

const isLink = (text: string): boolean => /^https?:\/\//.test(text);

function linkedJob(link: string): NamedJob {
	const { workspace, project, jobId } = parseProjectReference(link);
	if (jobId === null || workspace === null) {
		throw new UsageError('the link leads to no job', 'copy it from the job’s page, or give the id');
	}
	return { ref: { workspace, project }, id: jobId };
}

/** Jobs of a project that were named, each once and as it is now, and all others beside them. */
export interface ReadProject {
	readonly ref: ProjectRef;
	readonly named: readonly Job[];
	readonly all: readonly Job[];
	/** When the jobs were asked for; milliseconds since the epoch. */
	readonly askedAt: number;
}

/**
 * Reads the jobs that ids or web links name, with one request for each project.
 *
 * @throws {RoboflowError} where any of them is not found.
 */
export async function readNamedJobs(
	context: Pick<CommandContext, 'client' | 'settings'>,
	texts: readonly string[],
): Promise<readonly ReadProject[]> {
	if (context.settings.isAll && !texts.every(isLink)) {
		throw new UsageError(
			'an id does not tell the project of a job',
			'name the project, or jobs by link: roboflow-jobs list --all --plain --columns link',
		);
	}
	// The key's workspace is asked for once.
	const ref = texts.every(isLink) ? null : await projectOf(context);
	const named = texts.map((text) => (ref === null || isLink(text) ? linkedJob(text) : { ref, id: text }));
	const projects = [...Map.groupBy(named, (one) => refText(one.ref)).values()];
	const read = await Promise.all(projects.map((jobs) => readProject(context, jobs)));
	const missing = read.flatMap(({ missing: ids }) => ids);
	if (missing.length === 0) return read;
	throw new RoboflowError(
		'not-found',
		`no such ${missing.length === 1 ? 'job' : 'jobs'}: ${missing.join(', ')}`,
		{
			mayHaveArrived: false,
			hint: 'nothing was sent; check project and ids with roboflow-jobs list; a link names its project',
		},
	);
}

async function readProject(
	{ client }: Pick<CommandContext, 'client'>,
	jobs: readonly NamedJob[],
): Promise<ReadProject & { readonly missing: readonly string[] }> {
	const ref = jobs[0]?.ref ?? { workspace: '', project: '' };
	const { rows, askedAt } = await client.jobs(ref);
	const byId = new Map(rows.map((job) => [job.id, job]));
	const ids = [...new Set(jobs.map(({ id }) => id))];
	return {
		ref,
		all: rows,
		askedAt,
		named: ids.flatMap((id) => byId.get(id) ?? []),
		missing: ids.filter((id) => !byId.has(id)),
	};
}
