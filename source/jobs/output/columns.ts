import { isoTime } from '../../text/age.ts';
import type { Workload } from '../assign/workload.ts';
import type { BatchImages } from '../model/batch-images.ts';
import type { JobImage } from '../model/job-image.ts';
import type { Project } from '../model/project.ts';
import { refText, rowProject } from '../model/project-ref.ts';
import type { LinkOf } from '../model/web-link.ts';
import type { CellValue, ColumnRule } from '../triage/attribute.ts';
import { type AttributeWith, attributesWith } from '../triage/attributes.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';

/** The value of a row in each column; `null` when there is none. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => CellValue>>;

const jobColumns = attributesWith('column');

/**
 * Returns the default columns of jobs in a CSV file.
 *
 * @param hasProjects whether the jobs are from several projects.
 */
export const csvColumns = (hasProjects: boolean): readonly string[] => [
	...(hasProjects ? Object.keys(projectRefColumn) : []),
	...jobColumns.filter(([, { isInCsv }]) => isInCsv).map(([name]) => name),
];

/** Readers of the job columns: each returns the attribute's own value. */
export const jobReaders: ReadonlyMap<string, ColumnRule['read']> = new Map([
	['projectRef', ({ job }) => rowProject(job)],
	...jobColumns.map(([name, { read }]) => [name, read] as const),
]);

/**
 * Returns the columns of a table of jobs.
 *
 * @param now milliseconds since the epoch.
 */
export const jobColumnsAt = (now: number, linkOf: LinkOf): Columns<JobAttributes> =>
	Object.fromEntries(
		[...jobReaders].map(([name, read]) => [name, (job: JobAttributes) => read(job, now, linkOf)] as const),
	);

/** Returns columns that contain the row's fields with the same names. */
const plainColumns = <Name extends string>(
	...names: readonly Name[]
): Columns<Readonly<Record<Name, CellValue>>> =>
	Object.fromEntries(names.map((name) => [name, (row) => row[name]]));

export const imageColumns: Columns<JobImage> = plainColumns('id', 'name', 'split', 'url');

export const batchColumns: Columns<BatchImages> = {
	...plainColumns('id', 'name', 'images', 'numJobs'),
	uploadedAt: ({ uploaded }) => isoTime(uploaded),
	assigned: ({ assigned }) => assigned,
	available: ({ left }) => left,
};

export const projectColumns: Columns<Project> = plainColumns('id', 'name', 'type', 'images', 'unannotated');

export const personColumns: Columns<Workload> = {
	...plainColumns('person', 'role', 'openJobs', 'left', 'toReview', 'approved', 'rejected'),
	oldestUntouchedAt: ({ oldestUntouched }) => isoTime(oldestUntouched),
};

/** Columns before the others, for rows of several projects. */
export const projectRefColumn = { projectRef: rowProject } as const;

/** The same for people, who may work in several projects. */
export const projectRefsColumn = {
	projectRefs: ({ projects = [] }) => projects.map(refText).join(' '),
} as const satisfies Columns<Workload>;

/** Names of the columns that can be chosen; those of projects are empty without `--all`. */
export const columnsOf = {
	jobs: [...jobColumns.map(([name]) => name), ...Object.keys(projectRefColumn)],
	images: Object.keys(imageColumns),
	batches: [...Object.keys(projectRefColumn), ...Object.keys(batchColumns)],
	projects: Object.keys(projectColumns),
	people: [...Object.keys(projectRefsColumn), ...Object.keys(personColumns)],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Default columns of jobs in plain output. */
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
] as const satisfies readonly AttributeWith<'column'>[];
