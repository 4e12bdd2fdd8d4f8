import type { Change } from '../jobs/events/change-marks.ts';
import { changeWords } from '../jobs/events/change-words.ts';
import { percentOf } from '../jobs/model/counts.ts';
import { type Job, jobTitle } from '../jobs/model/job.ts';
import { type Described, describeJob } from '../jobs/output/describe-job.ts';
import { stageWords, standWords } from '../jobs/output/stand-words.ts';
import type { Point } from '../jobs/past/history.ts';
import { attributes } from '../jobs/triage/attributes.ts';
import { attributesOf, type JobAttributes } from '../jobs/triage/job-attributes.ts';
import { counted } from '../text/counted.ts';
import { pastFields } from './past-words.ts';
import { agoWords, sentence } from './words.ts';

export interface JobLineOptions {
	/** Latest change; empty for none. */
	readonly change: Change;
	readonly isMarked: boolean;
	/** Whether the job disappeared since the previous refresh. */
	readonly isGone: boolean;
	/** How long the job has been stuck, or idle if requested: `stuck for 4 days`; empty for neither. */
	readonly idle: string;
}

/** Formats a job as a line of the list, without its number. */
export function jobLine(
	attributes: JobAttributes,
	{ change, isMarked, isGone, idle }: JobLineOptions,
): string {
	const { job, stage } = attributes;
	const who = stage === 'to-review' || stage === 'done' ? 'reviewer' : 'labeler';
	const notes = [
		isGone ? 'gone' : '',
		isMarked ? 'marked' : '',
		idle,
		change === '' || isGone ? '' : changeWords(change),
	].filter((note) => note !== '');
	const stand = [
		standWords(attributes),
		job[who] === null ? `no ${who}` : `${who} ${job[who]}`,
		...notes,
	].join(', ');
	return `${jobTitle(job)}. ${sentence(stand)}`;
}

export interface WholeJobOptions {
	/** Milliseconds since the epoch, for relative times such as "3 days ago". */
	readonly now: number;
	/** `null` if unknown. */
	readonly batchName: string | null;
	/** History of the job. */
	readonly points: readonly Point[];
	/** Address in the web app. */
	readonly link: string;
}

/** Formats all fields of a job, one per line. */
export function wholeJob(job: Job, { now, batchName, points, link }: WholeJobOptions): readonly string[] {
	const { stage, counts } = attributesOf(job);
	const { total, notCounted, overcounted } = counts;
	const described = describeJob(job, { batchName, link });
	const { status, labeler, reviewer, batch, batchId, created, createdBy, id } = described;
	const fields: readonly Described<string | number | null>[] = [
		{ ...described.name, label: 'Job' },
		{ label: attributes.stage.label, value: stageWords[stage] },
		described.images,
		...described.counts.map(({ label, value }) => ({
			label,
			value: `${value}, ${percentOf(value, total)} percent`,
		})),
		...pastFields(job, points, now),
		...[status, labeler, reviewer, batch, batchId],
		{ ...created, value: job.created === null ? null : `${agoWords(job.created, now)}, ${created.value}` },
		...[createdBy, id, described.link, described.owner, described.project],
		{ ...described.instructions, value: described.instructions.value ?? 'none' },
	];
	return [
		...fields.map(({ label, value }) => `${label}: ${value ?? 'not known'}`),
		...(notCounted > 0 ? [`${counted(notCounted, 'image is', 'images are')} not counted.`] : []),
		...(overcounted > 0 ? [`${overcounted} are counted beyond the job's ${job.numImages}.`] : []),
	];
}
