import { age, isoTime } from '../../text/age.ts';
import type { Workload } from '../assign/workload.ts';
import type { Batch } from '../model/batch.ts';
import { batchIdOf, type Job } from '../model/job.ts';
import type { Project } from '../model/project.ts';
import { refText } from '../model/project-ref.ts';
import { stageOf } from '../model/stage.ts';
import { isLongRest } from '../past/history-stuck.ts';
import { countFields } from '../triage/filter-fields.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';

/** What a row has in each column; `null` where there is nothing. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string | number | null>>;

/** The project of a row, as `--project` takes it; `null` in the list of one project. */
export const rowProject = ({ projectRef }: Pick<Job, 'projectRef'>): string | null =>
	projectRef === undefined ? null : refText(projectRef);

/** The columns of a table of jobs, in the API's names where the API has one. Their order is kept. */
export const csvColumns = {
	id: ({ id }) => id,
	name: ({ name }) => name,
	stage: stageOf,
	status: ({ status }) => status,
	labeler: ({ labeler }) => labeler,
	reviewer: ({ reviewer }) => reviewer,
	numImages: ({ numImages }) => numImages,
	annotated: ({ annotated }) => annotated,
	unannotated: ({ unannotated }) => unannotated,
	approved: ({ approved }) => approved,
	rejected: ({ rejected }) => rejected,
	createdAt: ({ created }) => isoTime(created),
	createdBy: ({ createdBy }) => createdBy,
	batch: batchIdOf,
	instructionsText: ({ instructionsText }) => instructionsText,
} as const satisfies Columns<Job>;

/** The same, and what a filter calls by another name or derives: those are the columns to choose from. */
export function jobColumnsAt(now: number): Columns<JobAttributes> {
	const { instructionsText, createdAt } = csvColumns;
	return {
		...Object.fromEntries(Object.entries(countFields).map(([name, read]) => [name, countColumn(read)])),
		created: ({ job }) => createdAt(job),
		age: ({ job }) => (job.created === null ? null : age(job.created, now)),
		idle: ({ restsSince }) => (restsSince === null ? null : age(restsSince, now)),
		stuck: ({ restsSince }) => (restsSince !== null && isLongRest(now - restsSince) ? 'yes' : 'no'),
		project: ({ job }) => rowProject(job),
		instructions: ({ job }) => instructionsText(job),
		// Counts that both know are the API's: nothing stands where it counts nothing.
		...Object.fromEntries(Object.entries(csvColumns).map(([name, read]) => [name, jobColumn(read)])),
	};
}

const countColumn =
	(read: (counts: JobAttributes['counts']) => number) =>
	({ counts }: JobAttributes) =>
		read(counts);

const jobColumn =
	(read: (job: Job) => string | number | null) =>
	({ job }: JobAttributes) =>
		read(job);

export const batchColumns = {
	id: ({ id }) => id,
	name: ({ name }) => name,
	images: ({ images }) => images,
	numJobs: ({ numJobs }) => numJobs,
	uploadedAt: ({ uploaded }) => isoTime(uploaded),
} as const satisfies Columns<Batch>;

export const projectColumns = {
	id: ({ id }) => id,
	name: ({ name }) => name,
	type: ({ type }) => type,
	images: ({ images }) => images,
	unannotated: ({ unannotated }) => unannotated,
} as const satisfies Columns<Project>;

export const personColumns = {
	person: ({ person }) => person,
	role: ({ role }) => role,
	openJobs: ({ openJobs }) => openJobs,
	left: ({ left }) => left,
	toReview: ({ toReview }) => toReview,
	approved: ({ approved }) => approved,
	rejected: ({ rejected }) => rejected,
	oldestUntouchedAt: ({ oldestUntouched }) => isoTime(oldestUntouched),
} as const satisfies Columns<Workload>;

/** Names of the columns that there are to choose from. */
export const columnsOf = {
	jobs: [
		...Object.keys(csvColumns),
		...Object.keys(jobColumnsAt(0)).filter((name) => !Object.hasOwn(csvColumns, name)),
	],
	batches: Object.keys(batchColumns),
	projects: Object.keys(projectColumns),
	people: Object.keys(personColumns),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What plain lines of jobs hold where nothing else is asked for. */
export const plainJobColumns = [
	'id',
	'name',
	'stage',
	'labeler',
	'reviewer',
	'images',
	'done',
	'left',
	'review',
	'rejected',
	'created',
] as const satisfies readonly string[];
