import type { Delimited } from '../config/arguments/invocation.ts';
import { parseProjectReference } from '../config/arguments/project-reference.ts';
import { UsageError } from '../config/usage-error.ts';
import { countsOf } from '../jobs/model/counts.ts';
import { type Job, jobTitle } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { stageOf } from '../jobs/model/stage.ts';
import { jobLink } from '../jobs/model/web-link.ts';
import { jobRecord, jsonText } from '../jobs/output/records.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { attributesOf, noBatchNames } from '../jobs/triage/job-attributes.ts';
import { exactTime } from '../text/age.ts';
import { type CommandContext, projectOf } from './context.ts';
import { delimitedJobs } from './delimited.ts';

/**
 * `get <id>`: one job, which may be named by its web link.
 *
 * @param store is asked how long the job has rested.
 */
export async function getCommand(
	context: CommandContext,
	id: string,
	delimited: Delimited | undefined,
	store: HistoryStore,
): Promise<void> {
	const { client, isJson, io, settings } = context;
	const { ref, jobId } = await jobOf(context, id);
	const job = await client.job(ref, jobId);
	if (!isJson) for (const problem of job.problems ?? []) io.err(`warning: ${problem}\n`);
	if (isJson) io.out(jsonText(jobRecord(job)));
	else if (delimited !== undefined) {
		const attributes = attributesOf(job, noBatchNames, store.of(ref).get(job.id));
		io.out(await delimitedJobs(delimited, [attributes], io.now()));
	} else io.out(jobText(job, jobLink(settings.appUrl, ref, job.id)));
}

async function jobOf(context: CommandContext, id: string): Promise<{ ref: ProjectRef; jobId: string }> {
	if (!/^https?:\/\//.test(id)) return { ref: await projectOf(context), jobId: id };
	const { workspace, project, jobId } = parseProjectReference(id);
	if (jobId === null || workspace === null) {
		throw new UsageError('the link leads to no job', 'copy it from the job’s page, or give the id');
	}
	return { ref: { workspace, project }, jobId };
}

/** A job as `field: value` lines, whatever there is of it. */
export function jobText(job: Job, link: string): string {
	const { annotated, unannotated, approved, rejected, notCounted } = countsOf(job);
	const fields: readonly (readonly [string, string | number | null])[] = [
		['name', jobTitle(job)],
		['id', job.id],
		['stage', stageOf(job)],
		['status', job.status],
		['labeler', job.labeler],
		['reviewer', job.reviewer],
		['images', job.numImages],
		['unannotated', unannotated],
		['annotated', annotated],
		['approved', approved],
		['rejected', rejected],
		['not counted', notCounted],
		['batch', job.sourceBatch],
		['created', job.created === null ? null : exactTime(job.created)],
		['created by', job.createdBy],
		['instructions', job.instructionsText?.replaceAll('\n', `\n${' '.repeat(14)}`) ?? null],
		['link', link],
	];
	return fields.map(([name, value]) => `${`${name}:`.padEnd(14)}${value ?? '-'}\n`).join('');
}
