import { exactTime } from '../../text/age.ts';
import { countsOf } from '../model/counts.ts';
import { batchIdOf, type Job, jobTitle } from '../model/job.ts';
import { rowProject } from '../model/project-ref.ts';
import { attributes } from '../triage/attributes.ts';

/** A value with a label. The label is in sentence case; an unknown value is `null`. */
export interface Described<Value = string | null> {
	readonly label: string;
	readonly value: Value;
}

export interface JobSetting {
	/** `null` when unknown. */
	readonly batchName?: string | null;
	/** Address of the job in the web app. */
	readonly link: string;
}

/**
 * Describes a job: each value with its label. Screen, console and commands choose which values they show, in
 * which order and how. They format the age of the job themselves.
 */
export function describeJob(job: Job, { batchName = null, link }: JobSetting) {
	const { annotated, unannotated, approved, rejected, notCounted } = countsOf(job);
	const batchId = batchIdOf(job);
	return {
		name: { label: attributes.name.label, value: jobTitle(job) },
		id: { label: attributes.id.label, value: job.id },
		status: { label: attributes.status.label, value: job.status },
		labeler: { label: attributes.labeler.label, value: job.labeler },
		reviewer: { label: attributes.reviewer.label, value: job.reviewer },
		images: { label: attributes.numImages.label, value: job.numImages },
		/** Images by state. Missing counts are derived. */
		counts: [
			{ label: attributes.unannotated.label, value: unannotated },
			{ label: attributes.annotated.label, value: annotated },
			{ label: attributes.approved.label, value: approved },
			{ label: attributes.rejected.label, value: rejected },
		],
		notCounted: { label: 'Not counted', value: notCounted },
		batch: { label: attributes.batch.label, value: batchName ?? batchId },
		batchId: { label: 'Batch id', value: batchId },
		sourceBatch: { label: attributes.sourceBatch.label, value: job.sourceBatch },
		created: {
			label: attributes.created.label,
			value: job.created === null ? null : exactTime(job.created),
		},
		createdBy: { label: attributes.createdBy.label, value: job.createdBy },
		link: { label: 'Link', value: link },
		owner: { label: attributes.owner.label, value: job.owner },
		/** Internal id of the project. */
		project: { label: attributes.project.label, value: job.project },
		/** The project as people write it, in a list of several projects. */
		home: { label: 'In', value: rowProject(job) },
		instructions: { label: attributes.instructionsText.label, value: job.instructionsText },
	} as const satisfies Readonly<
		Record<string, Described<string | number | null> | readonly Described<number>[]>
	>;
}
