import type { Counts } from '../model/counts.ts';
import { batchIdOf } from '../model/job.ts';
import { refText } from '../model/project-ref.ts';
import type { JobAttributes } from './job-attributes.ts';

/** Fields that hold a text, and the texts that it is looked for in; `null` where the job has none. */
export const textFields = {
	name: ({ job }) => [job.name],
	id: ({ job }) => [job.id],
	labeler: ({ job }) => [job.labeler],
	reviewer: ({ job }) => [job.reviewer],
	person: ({ job }) => [job.labeler, job.reviewer],
	project: ({ job: { projectRef } }) =>
		projectRef === undefined ? [] : [projectRef.project, refText(projectRef)],
	batch: ({ job, batchName }) => [batchIdOf(job), batchName],
	status: ({ job }) => [job.status],
	instructions: ({ job }) => [job.instructionsText],
} as const satisfies Readonly<Record<string, (attributes: JobAttributes) => readonly (string | null)[]>>;

/** Fields that count images. */
export const countFields = {
	left: ({ unannotated }) => unannotated,
	review: ({ toReview }) => toReview,
	annotated: ({ annotated }) => annotated,
	approved: ({ approved }) => approved,
	rejected: ({ rejected }) => rejected,
	done: ({ done }) => done,
	images: ({ total }) => total,
} as const satisfies Readonly<Record<string, (counts: Counts) => number>>;

export type TextFilterField = keyof typeof textFields;
export type CountField = keyof typeof countFields;

/** Every field of a filter with what goes behind it, in the order in which they are offered. */
export const filterFields = {
	stage: 'start, annotating, review, rework or done',
	labeler: 'part of an e-mail',
	reviewer: 'part of an e-mail',
	person: 'part of the labeler’s or the reviewer’s e-mail',
	project: 'part of a project’s slug, in a list of several',
	batch: 'part of a batch’s id or name',
	name: 'part of the name',
	id: 'part of the id',
	status: 'part of the status',
	instructions: 'part of the instructions',
	left: 'a number, or a share such as 20%',
	review: 'a number, or a share such as 20%',
	rejected: 'a number, or a share such as 20%',
	done: 'a number, or a share such as 80%',
	annotated: 'a number, or a share such as 80%',
	approved: 'a number, or a share such as 80%',
	images: 'a number',
	age: 'a time such as 90m, 12h, 3d or 2w',
	idle: 'a time such as 24h for which work that was begun has rested',
	stuck: 'yes or no: whether it has been idle for a day or longer',
	created: 'a date such as 2026-11-01, or 2026-11',
} as const satisfies Readonly<
	Record<TextFilterField | CountField | 'stage' | 'age' | 'idle' | 'stuck' | 'created', string>
>;

export type FilterField = keyof typeof filterFields;

export const isFilterField = (name: string): name is FilterField => Object.hasOwn(filterFields, name);
export const isTextField = (name: FilterField): name is TextFilterField => Object.hasOwn(textFields, name);
export const isCountField = (name: FilterField): name is CountField => Object.hasOwn(countFields, name);
