import { age, isoTime } from '../../text/age.ts';
import { textKey } from '../../text/same-text.ts';
import { spellingsOf } from '../../text/text-map.ts';
import type { Counts } from '../model/counts.ts';
import { batchIdOf, type Job } from '../model/job.ts';
import { refText, rowProject } from '../model/project-ref.ts';
import { stages } from '../model/stage.ts';
import type { LinkOf } from '../model/web-link.ts';
import type { Attribute, CellValue, SortRule, Texts } from './attribute.ts';
import { batchValues } from './batch-values.ts';
import type { JobAttributes } from './job-attributes.ts';

/** Description of the value of a field for people. */
const person = 'part of an e-mail before @, the whole, a domain, or nobody';

/** Filter field for an e-mail, which free text also searches. */
const emailFilter = (position: number, people: Texts) =>
	({
		kind: 'text',
		position,
		help: person,
		people,
		none: 'nobody',
		free: { people },
		values: (jobs: readonly JobAttributes[]): readonly string[] => [
			...valuesOf(people)(jobs),
			...(jobs.some((job) => people(job).every((text) => !text)) ? ['nobody'] : []),
		],
	}) as const;

/** Returns the values of a field in these jobs, without duplicates, each in its most frequent spelling. */
const valuesOf =
	(texts: Texts) =>
	(jobs: readonly JobAttributes[]): readonly string[] =>
		spellingsOf(jobs.flatMap((job) => texts(job).filter((text) => text !== null)))
			.values()
			.toSorted();

const keyOrNull = (text: string | null | undefined): string | null => (text ? textKey(text) : null);

const textSort = (position: number, read: SortRule['read']) =>
	({ position, first: 'up', words: ['from A to Z', 'from Z to A'], read }) as const;

/** Column that is also a default column of CSV files. */
const csv = (read: (job: Job) => CellValue) =>
	({ read: ({ job }: JobAttributes) => read(job), isInCsv: true }) as const;

const shareOf = ({ done, total }: Counts): number | null =>
	total === 0 ? null : Math.floor((100 * done) / total);

const slug: Texts = ({ job }) => [job.projectRef?.project ?? null];
const names: Texts = ({ job }) => [job.name];
const ids: Texts = ({ job }) => [job.id];
const instructions: Texts = ({ job }) => [job.instructionsText];
const batchNames: Texts = ({ batchName }) => [batchName];
const batchIds: Texts = ({ job }) => [batchIdOf(job)];
const people: Texts = ({ job }) => [job.labeler, job.reviewer];

const smallShare = 'a number, or a share such as 20%';
const largeShare = 'a number, or a share such as 80%';

/**
 * The table of a job's attributes by name: API fields, JSON fields, filter fields, columns and sort keys. The
 * decoder, the filter and its completion, the sort order, columns, CSV, JSON and the help are derived from
 * it. JSON and CSV use the order of the rows.
 */
export const attributes = {
	id: {
		label: 'Id',
		api: 'id',
		json: 'the id',
		column: csv(({ id }) => id),
		filter: {
			kind: 'text',
			position: 8,
			asksFor: 'empty',
			help: 'part of the id',
			texts: ids,
			// Jobs of two projects may have the same id.
			whole: ({ key }) => [key],
			free: { ids },
		},
	},
	name: {
		label: 'Name',
		api: 'text',
		json: 'the name, or null',
		column: csv(({ name }) => name),
		filter: { kind: 'text', position: 7, help: 'part of the name', texts: names, free: { texts: names } },
		sort: textSort(6, ({ job }) => textKey(job.name ?? job.id)),
	},
	stage: {
		label: 'Stage',
		json: 'to-start, annotating, to-review, rework or done, which the program derives from the counts and the status',
		column: { read: ({ stage }) => stage, isInCsv: true },
		filter: { kind: 'stage', position: 1, help: 'start, annotating, review, rework or done' },
		sort: {
			position: 1,
			first: 'up',
			words: ['to start first', 'done first'],
			read: ({ stage }) => stages.indexOf(stage),
		},
	},
	status: {
		label: 'Status',
		api: 'text',
		json: 'as the API has it',
		column: csv(({ status }) => status),
		filter: {
			kind: 'text',
			position: 9,
			help: 'part of the status',
			texts: ({ job }) => [job.status],
			values: valuesOf(({ job }) => [job.status]),
		},
	},
	labeler: {
		label: 'Labeler',
		api: 'person',
		json: 'e-mail of the labeler, or null',
		column: csv(({ labeler }) => labeler),
		filter: emailFilter(2, ({ job }) => [job.labeler]),
		sort: textSort(7, ({ job }) => keyOrNull(job.labeler)),
	},
	reviewer: {
		label: 'Reviewer',
		api: 'person',
		json: 'e-mail of the person who approves or rejects, or null',
		column: csv(({ reviewer }) => reviewer),
		filter: emailFilter(3, ({ job }) => [job.reviewer]),
		sort: textSort(8, ({ job }) => keyOrNull(job.reviewer)),
	},
	person: {
		label: 'Labeler or reviewer',
		filter: {
			kind: 'text',
			position: 4,
			help: 'the labeler or the reviewer: part of an e-mail before @, the whole, or a domain',
			people,
			values: valuesOf(people),
		},
	},
	numImages: {
		label: 'Images',
		api: 'count',
		json: 'images in the job; the four counts need not add up to it',
		column: csv(({ numImages }) => numImages),
	},
	annotated: {
		label: 'Annotated',
		api: 'count',
		json: 'images annotated, and neither approved nor rejected yet',
		column: csv(({ annotated }) => annotated),
		filter: { kind: 'count', position: 15, help: largeShare, read: ({ annotated }) => annotated },
	},
	unannotated: {
		label: 'Unannotated',
		api: 'count',
		json: 'images not annotated yet',
		column: csv(({ unannotated }) => unannotated),
	},
	approved: {
		label: 'Approved',
		api: 'count',
		json: 'images that the reviewer approved',
		column: csv(({ approved }) => approved),
		filter: { kind: 'count', position: 16, help: largeShare, read: ({ approved }) => approved },
	},
	rejected: {
		label: 'Rejected',
		api: 'count',
		json: 'images sent back to the labeler',
		column: csv(({ rejected }) => rejected),
		filter: { kind: 'count', position: 13, help: smallShare, read: ({ rejected }) => rejected },
	},
	createdAt: {
		label: 'Created',
		json: 'the same as created in ISO 8601',
		column: csv(({ created }) => isoTime(created)),
	},
	createdBy: {
		label: 'Created by',
		api: 'text',
		json: 'a user id, or API',
		column: csv(({ createdBy }) => createdBy),
	},
	batch: {
		label: 'Batch',
		column: csv(batchIdOf),
		filter: {
			kind: 'text',
			position: 6,
			asksFor: 'batch',
			help: 'part of a batch’s name, or the beginning of its id',
			texts: batchNames,
			ids: batchIds,
			free: { texts: batchNames, ids: batchIds },
			values: batchValues,
		},
	},
	instructionsText: {
		label: 'Instructions',
		api: 'lines',
		json: 'instructions for the labeler, or null',
		column: csv(({ instructionsText }) => instructionsText),
	},
	left: {
		label: 'Left',
		json: 'the same as unannotated; derived from the other counts where the API does not say',
		column: { read: ({ counts }) => counts.unannotated, isInCsv: true },
		filter: { kind: 'count', position: 11, help: smallShare, read: ({ unannotated }) => unannotated },
		sort: {
			position: 3,
			first: 'down',
			words: ['the least left first', 'the most left first'],
			read: ({ counts }) => counts.unannotated,
		},
	},
	review: {
		label: 'Review',
		column: { read: ({ counts }) => counts.toReview },
		filter: { kind: 'count', position: 12, help: smallShare, read: ({ toReview }) => toReview },
		sort: {
			position: 4,
			first: 'down',
			words: ['the least to review first', 'the most to review first'],
			read: ({ counts }) => counts.toReview,
		},
	},
	// Includes approved images; `annotated` in the API contains only those that wait for a review.
	done: {
		label: 'Annotated',
		column: { read: ({ counts }) => counts.done },
		filter: { kind: 'count', position: 14, help: largeShare, read: ({ done }) => done },
	},
	progress: {
		label: 'Progress',
		// In percent.
		column: { read: ({ counts }) => shareOf(counts) },
		sort: {
			position: 5,
			first: 'up',
			words: ['the least done first', 'the most done first'],
			read: ({ counts }) => (counts.total === 0 ? null : counts.done / counts.total),
		},
	},
	images: {
		label: 'Images',
		column: { read: ({ counts }) => counts.total },
		filter: {
			kind: 'count',
			position: 17,
			asksFor: 'empty',
			help: 'a number; images:0 finds empty jobs, too',
			read: ({ total }) => total,
		},
	},
	created: {
		label: 'Created',
		api: 'time',
		json: 'when it was made, as the API has it: {"_seconds", "_nanoseconds"}',
		column: { read: ({ job }) => isoTime(job.created) },
		filter: {
			kind: 'date',
			position: 21,
			example: '2026-11-01',
			help: 'a date such as 2026-11-01, 2026-11, today or yesterday',
			read: ({ job }) => job.created,
		},
	},
	age: {
		label: 'Age',
		column: { read: ({ job }, now) => (job.created === null ? null : age(job.created, now)) },
		filter: {
			kind: 'ago',
			position: 18,
			example: '3d',
			help: 'a time such as 90m, 12h, 3d, 2w or 1 day',
			read: ({ job }) => job.created,
		},
		sort: {
			position: 2,
			first: 'down',
			words: ['the newest first', 'the oldest first'],
			// Negated, because a later creation time means a lower age.
			read: ({ job }) => (job.created === null ? null : -job.created),
		},
	},
	idle: {
		label: 'Idle',
		column: { read: ({ idleSince }, now) => (idleSince === null ? null : age(idleSince, now)) },
		filter: {
			kind: 'ago',
			position: 19,
			asksFor: 'idle',
			example: '12h',
			help: 'a duration without progress, such as 24h',
			read: ({ idleSince }) => idleSince,
		},
		sort: {
			position: 9,
			first: 'down',
			words: ['the shortest idle first', 'the longest idle first'],
			// Negated, because a later change means a shorter idle time.
			read: ({ idleSince }) => (idleSince === null ? null : -idleSince),
		},
	},
	idleSince: {
		label: 'Idle since',
		json: 'time of the last observed progress of a job that was begun, in ISO 8601, or null; not of commands that create or act',
		column: { read: ({ idleSince }) => isoTime(idleSince), isInCsv: true },
	},
	batchName: { label: 'Batch name', column: { read: ({ batchName }) => batchName, isInCsv: true } },
	link: {
		label: 'Link',
		json: 'address in the web app; not of commands that create or act',
		column: { read: ({ job }, _now, linkOf?: LinkOf) => linkOf?.(job) ?? null, isInCsv: true },
	},
	stuck: {
		label: 'Stuck',
		column: { read: (job, now) => (job.isStuck(now) ? 'yes' : 'no') },
		filter: {
			kind: 'flag',
			position: 20,
			asksFor: 'idle',
			help: 'yes or no: whether it has been idle for a day or longer',
			read: (job, now) => job.isStuck(now),
		},
	},
	empty: {
		label: 'Empty',
		column: { read: ({ isEmpty }) => (isEmpty ? 'yes' : 'no') },
		filter: {
			kind: 'flag',
			position: 22,
			asksFor: 'empty',
			help: 'yes or no: whether it has no images; empty jobs are hidden without this field or id',
			read: ({ isEmpty }) => isEmpty,
		},
	},
	// The API field is an internal id that nobody searches for; every other use is the project of the address.
	project: {
		label: 'Project',
		api: 'text',
		json: 'internal id of the project',
		column: { read: ({ job }) => rowProject(job) },
		filter: {
			kind: 'text',
			position: 5,
			asksFor: 'project',
			help: 'part of a project’s slug, in a list of several',
			texts: ({ job: { projectRef } }) =>
				projectRef === undefined ? [] : [projectRef.project, refText(projectRef)],
			free: { texts: slug },
			values: valuesOf(slug),
		},
		sort: textSort(10, ({ job }) => keyOrNull(job.projectRef?.project)),
	},
	instructions: {
		label: 'Instructions',
		column: { read: ({ job }) => job.instructionsText },
		filter: {
			kind: 'text',
			position: 10,
			help: 'part of the instructions',
			texts: instructions,
			free: { texts: instructions },
		},
	},
	sourceBatch: {
		label: 'Batch',
		api: 'text',
		json: 'the batch: an internal id of the project, a slash, and the id of the batch',
	},
	owner: { label: 'Owner', api: 'text', json: 'internal id of the workspace' },
} as const satisfies Readonly<Record<string, Attribute>>;

type Table = typeof attributes;

export type AttributeName = keyof Table;

/** Returns the heading of an attribute in a table. */
export const headingOf = (name: AttributeName): string => attributes[name].label.toUpperCase();

/** A use of an attribute. */
export type AttributeUse = Exclude<keyof Attribute, 'label'>;

/** Names of the attributes that have a use, such as a column or a filter field. */
export type AttributeWith<Use extends AttributeUse> = {
	[Name in keyof Table]: Table[Name] extends Readonly<Record<Use, unknown>> ? Name : never;
}[keyof Table];

/** Returns the attributes that have a use, by name, with the rule for that use. */
export const attributesWith = <Use extends AttributeUse>(
	use: Use,
): readonly (readonly [name: string, rule: NonNullable<Attribute[Use]>])[] =>
	Object.entries<Attribute>(attributes).flatMap(([name, attribute]) => {
		const rule = attribute[use];
		return rule === undefined ? [] : [[name, rule] as const];
	});

const isApiField = (name: string): name is AttributeWith<'api'> =>
	attributesWith('api').some(([field]) => field === name);

/** API fields of a job that the program reads. */
export const apiFields: readonly AttributeWith<'api'>[] = attributesWith('api')
	.map(([name]) => name)
	.filter(isApiField);
