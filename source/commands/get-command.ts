import type { Delimited } from '../config/arguments/invocation.ts';
import type { Job } from '../jobs/model/job.ts';
import { stageOf } from '../jobs/model/stage.ts';
import { jobLink } from '../jobs/model/web-link.ts';
import { type Described, describeJob } from '../jobs/output/describe-job.ts';
import { jsonText } from '../jobs/output/records.ts';
import type { HistoryStore } from '../jobs/past/history-store.ts';
import { attributes } from '../jobs/triage/attributes.ts';
import { attributesOf, noBatchNames } from '../jobs/triage/job-attributes.ts';
import { readBatchNames } from '../session/jobs-reader.ts';
import type { CommandContext } from './context.ts';
import { jobColumnNames, printDelimitedJobs } from './delimited.ts';
import { jobJson } from './job-json.ts';
import { answerAbout, namedJob } from './named-jobs.ts';
import { asksForBatchName } from './selected-jobs.ts';

/**
 * Runs `get <id>`: prints a job, given by its id or web link.
 *
 * @param store history, for how long the job has been idle.
 */
export async function getCommand(
	context: CommandContext,
	id: string,
	delimited: Delimited | undefined,
	store: HistoryStore,
): Promise<void> {
	const { client, isJson, fields, io, settings } = context;
	const named = await namedJob(context, id);
	const { ref } = named;
	const job = await answerAbout(named, client.job(ref, named.id));
	if (!isJson) for (const problem of job.problems ?? []) io.err(`warning: ${problem}\n`);
	const asksForBatch = asksForBatchName(fields ?? jobColumnNames(delimited, false));
	const batchNames = asksForBatch ? await readBatchNames({ client, scope: ref }) : noBatchNames;
	const described = attributesOf(job, batchNames, store.of(ref).get(job.id));
	if (isJson) io.out(jsonText(jobJson(context, ref)(described)));
	else if (delimited !== undefined)
		await printDelimitedJobs(context, delimited, [described], { scope: ref, none: '' });
	else io.out(jobText(job, jobLink(settings.appUrl, ref, job.id)));
}

/** Formats all fields of a job as `field: value` lines. */
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
