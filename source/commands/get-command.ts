import type { Delimited } from '../config/arguments/invocation.ts';
import { parseProjectReference } from '../config/arguments/project-reference.ts';
import { UsageError } from '../config/usage-error.ts';
import type { Job } from '../jobs/model/job.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { stageOf } from '../jobs/model/stage.ts';
import { jobLink } from '../jobs/model/web-link.ts';
import { type Described, describeJob } from '../jobs/output/describe-job.ts';
import { jobRecord, jsonText } from '../jobs/output/records.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { attributes } from '../jobs/triage/attributes.ts';
import { attributesOf, noBatchNames } from '../jobs/triage/job-attributes.ts';
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
	const described = attributesOf(job, noBatchNames, store.of(ref).get(job.id));
	if (isJson) io.out(jsonText(jobRecord(job, described)));
	else if (delimited !== undefined) io.out(await delimitedJobs(delimited, [described], io.now()));
	else io.out(jobText(job, jobLink(settings.appUrl, ref, job.id)));
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
	const described = describeJob(job, { link });
	const { name, id, status, labeler, reviewer, images, counts, notCounted } = described;
	const { sourceBatch, created, createdBy, instructions } = described;
	const fields: readonly Described<string | number | null>[] = [
		name,
		id,
		{ label: attributes.stage.label, value: stageOf(job) },
		...[status, labeler, reviewer, images, ...counts, notCounted, sourceBatch, created, createdBy],
		{ ...instructions, value: instructions.value?.replaceAll('\n', `\n${' '.repeat(14)}`) ?? null },
		described.link,
	];
	return fields
		.map(({ label, value }) => `${`${label.toLowerCase()}:`.padEnd(14)}${value ?? '-'}\n`)
		.join('');
}
