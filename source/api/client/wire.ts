import * as v from 'valibot';
import type { NewJob } from '../../jobs/assign/clean-new-job.ts';
import type { Batch } from '../../jobs/model/batch.ts';
import type { Job } from '../../jobs/model/job.ts';
import type { Project } from '../../jobs/model/project.ts';
import type { ReadRow } from '../../jobs/model/read-row.ts';
import { rowFinder } from '../../jobs/model/share-rows.ts';
import type { AttributeWith, attributes } from '../../jobs/triage/attributes.ts';
import { isRecord } from '../../text/is-record.ts';
import { RoboflowError } from './errors.ts';
import { objectWithExtra, partedExtra, valuesIn } from './extra-fields.ts';
import { createPlainJobDecoder, givenInstructions, isUnchangedJob } from './plain-job.ts';
import { type ReadJson, readObject } from './read-object.ts';
import { createRowList, type DecodedRows, mostRows } from './row-list.ts';
import type { RowKind } from './row-reader.ts';
import type { Steps } from './steps.ts';
import { count, type FieldSchemas, id, lines, person, text, time } from './wire-fields.ts';

/** Schemas of the fields of a job, chosen by their kind in the table of attributes. */
const jobEntries = {
	id,
	name: text,
	status: text,
	labeler: person,
	reviewer: person,
	numImages: count,
	annotated: count,
	unannotated: count,
	approved: count,
	rejected: count,
	instructionsText: lines,
	created: time,
	createdBy: text,
	owner: text,
	project: text,
	sourceBatch: text,
} satisfies { readonly [Field in AttributeWith<'api'>]: FieldSchemas[(typeof attributes)[Field]['api']] };

const jobSchema = v.pipe(
	objectWithExtra(jobEntries),
	v.transform((job): Job => {
		const { known, extra } = partedExtra(jobEntries, job);
		return { ...known, instructionsText: givenInstructions(job.instructionsText), extra };
	}),
);

const batchEntries = { id, name: text, images: count, numJobs: count, uploaded: time };

const batchSchema = v.pipe(
	objectWithExtra(batchEntries),
	v.transform((batch): Batch => {
		const { known, extra } = partedExtra(batchEntries, batch);
		return { ...known, extra };
	}),
);

const projectSchema = v.pipe(
	v.looseObject({ id, name: text, type: text, images: count, unannotated: count }),
	v.transform(
		({ id, name, type, images, unannotated }): Project => ({
			id,
			slug: id.slice(id.lastIndexOf('/') + 1),
			name,
			type,
			images,
			unannotated,
		}),
	),
);

/** Returns the value under `key`, or the value itself when the response is not wrapped. */
const unwrap = (value: unknown, key: string): unknown =>
	isRecord(value) && key in value ? value[key] : value;

type Schema<Row> = v.GenericSchema<unknown, Row>;

/** Decodes quickly: there may be thousands of jobs, of which few have changed or need the slower schema. */
function jobReader(known: readonly Job[]): ReadJson<Job> {
	const find = rowFinder(known, ({ id }) => id);
	const decodePlainJob = createPlainJobDecoder();
	return (value, index) => {
		const id = isRecord(value) ? value['id'] : undefined;
		const old = typeof id === 'string' ? find(id, index) : undefined;
		const job = old !== undefined && isUnchangedJob(value, old) ? old : decodePlainJob(value);
		return job === null ? readObject(jobSchema, value) : { row: job };
	};
}

function decodeOne<Row extends ReadRow>(schema: Schema<Row>, value: unknown, what: string): Row {
	const result = readObject(schema, value);
	if ('row' in result) return result.row;
	throw new RoboflowError('answer', `the answer is not a ${what}: ${result.problem}`);
}

/** Decodes a list row by row and skips unreadable rows. */
function* decodeRows<Row extends ReadRow>(
	read: ReadJson<Row>,
	answer: unknown,
	key: string,
	what: string,
): Steps<DecodedRows<Row>> {
	const list = unwrap(answer, key);
	// A project without rows may have null in place of the list; a response that is only null is an error.
	if (list === null && answer !== null) return { rows: [], problems: [] };
	if (!Array.isArray(list)) throw new RoboflowError('answer', `the answer holds no list of ${key}`);
	if (list.length > mostRows) {
		const [there, most] = [list.length, mostRows].map((count) => count.toLocaleString('en'));
		throw new RoboflowError('answer', `the answer holds ${there} ${key}; at most ${most} are read`);
	}
	const rows = createRowList<Row>(what);
	for (const [index, value] of list.entries()) {
		yield;
		rows.add(read(value, index));
	}
	return rows.decoded();
}

/**
 * Decodes the response to "Retrieve Annotation Job Data", wrapped or a plain list, with a step for each job.
 *
 * @param known jobs of an earlier response; those that did not change are returned as the same objects.
 */
export const decodeJobsInSteps = (answer: unknown, known: readonly Job[] = []): Steps<DecodedRows<Job>> =>
	decodeRows(jobReader(known), answer, 'jobs', 'job');

/** How the jobs of the same response are read while it arrives. */
export const jobRows = (known: readonly Job[]): RowKind<Job> => ({
	key: 'jobs',
	what: 'job',
	read: jobReader(known),
	valuesIn: ({ extra }) => valuesIn(extra),
});

/** Decodes one job, not wrapped (as documented) or wrapped. */
export const decodeJob = (answer: unknown): Job => decodeOne(jobSchema, unwrap(answer, 'job'), 'job');

/** Decodes batches, with a step for each. */
export const decodeBatchesInSteps = (answer: unknown): Steps<DecodedRows<Batch>> =>
	decodeRows((value) => readObject(batchSchema, value), answer, 'batches', 'batch');

export const decodeBatch = (answer: unknown): Batch =>
	decodeOne(batchSchema, unwrap(answer, 'batch'), 'batch');

/** Decodes the projects in the response for a workspace, with a step for each. */
export const decodeProjectsInSteps = (answer: unknown): Steps<DecodedRows<Project>> =>
	decodeRows((value) => readObject(projectSchema, value), unwrap(answer, 'workspace'), 'projects', 'project');

export const decodeProject = (answer: unknown): Project =>
	decodeOne(projectSchema, unwrap(answer, 'project'), 'project');

/** Decodes the slug of the workspace that an API key belongs to. */
export function decodeWorkspaceSlug(answer: unknown): string {
	const slug = v.safeParse(v.object({ workspace: id }), answer);
	if (slug.success) return slug.output.workspace;
	throw new RoboflowError('answer', 'the answer is not a workspace: workspace is not as documented');
}

/** Encodes the body of "Create a New Annotation Job" as documented. */
export function encodeNewJob({ name, batch, numImages, labeler, reviewer, instructions }: NewJob): object {
	return {
		name,
		batch,
		num_images: numImages,
		labelerEmail: labeler,
		reviewerEmail: reviewer,
		// The name has no s, unlike the field of the response.
		...(instructions === '' ? {} : { instructionText: instructions }),
	};
}
