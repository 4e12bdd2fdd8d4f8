import { isGone, RoboflowError } from '../api/client/errors.ts';
import { parseProjectReference } from '../config/arguments/project-reference.ts';
import { UsageError } from '../config/usage-error.ts';
import type { Job } from '../jobs/model/job.ts';
import { type ProjectRef, refText } from '../jobs/model/project-ref.ts';
import { fewNames } from '../text/few-names.ts';
import { type CommandContext, projectOf } from './context.ts';

/** A job as named on the command line. */
export interface NamedJob {
	readonly ref: ProjectRef;
	readonly id: string;
}

/**
 * Returns the job that an id or a web link names.
 *
 * @throws {UsageError} for a link that does not point to a job.
 */
export async function namedJob(
	context: Pick<CommandContext, 'client' | 'settings'>,
	text: string,
): Promise<NamedJob> {
	return isLink(text) ? linkedJob(text) : { ref: await projectOf(context), id: text };
}

/** `acme/warehouse has no job “3f”` */
const missingText = (ref: ProjectRef, ids: readonly string[]): string =>
	`${refText(ref)} has no ${ids.length === 1 ? 'job' : 'jobs'} ${fewNames(ids.map((id) => `“${id}”`))}`;

/**
 * Waits for the answer about a named job.
 *
 * @throws {RoboflowError} that names the job and its project when the API does not find it.
 */
export async function answerAbout<T>({ ref, id }: NamedJob, answer: Promise<T>): Promise<T> {
	try {
		return await answer;
	} catch (error) {
		if (!(error instanceof RoboflowError && isGone(error))) throw error;
		throw new RoboflowError('not-found', missingText(ref, [id]), { hint: error.hint });
	}
}

const isLink = (text: string): boolean => /^https?:\/\//.test(text);

function linkedJob(link: string): NamedJob {
	const { workspace, project, jobId } = parseProjectReference(link);
	if (jobId === null || workspace === null) {
		throw new UsageError('the link leads to no job', 'copy it from the job’s page, or give the id');
	}
	return { ref: { workspace, project }, id: jobId };
}

/** The named jobs of a project, without duplicates and with current data, and the project's other jobs. */
export interface ReadProject {
	readonly ref: ProjectRef;
	readonly named: readonly Job[];
	readonly all: readonly Job[];
	/** When the request was sent, in milliseconds since the epoch. */
	readonly askedAt: number;
}

/**
 * Loads the jobs that ids or web links name, with one request per project.
 *
 * @throws {RoboflowError} when a job is not found.
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
	// Asks for the key's workspace only once.
	const ref = texts.every(isLink) ? null : await projectOf(context);
	const named = texts.map((text) => (ref === null || isLink(text) ? linkedJob(text) : { ref, id: text }));
	const projects = [...Map.groupBy(named, (one) => refText(one.ref)).values()];
	const read = await Promise.all(projects.map((jobs) => readProject(context, jobs)));
	const missing = read.filter(({ missing: ids }) => ids.length > 0);
	if (missing.length === 0) return read;
	throw new RoboflowError(
		'not-found',
		missing.map(({ ref: where, missing: ids }) => missingText(where, ids)).join('; '),
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
