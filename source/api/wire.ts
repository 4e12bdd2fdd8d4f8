import * as v from 'valibot';
import type { Batch } from '../jobs/batch.ts';
import { cleanText } from '../jobs/clean-text.ts';
import type { NewJob } from '../jobs/draft.ts';
import type { Job } from '../jobs/job.ts';
import type { Project } from '../jobs/project.ts';
import { rowFinder } from '../jobs/share-rows.ts';
import { RoboflowError } from './errors.ts';
import { extraOf, isTooDeep } from './extra-fields.ts';
import { decodePlainJob, givenInstructions, isUnchangedJob } from './plain-job.ts';
import { type Steps, stepsAtOnce } from './steps.ts';
import { count, id, lines, text, time } from './wire-fields.ts';

/** A list as it was decoded: what could not be is told, and hides nothing else. */
export interface Decoded<Row> {
	readonly rows: readonly Row[];
	/** Why rows are missing, one line each. */
	readonly problems: readonly string[];
}

const jobEntries = {
	id,
	name: text,
	status: text,
	labeler: text,
	reviewer: text,
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
};

/** An object with these fields; what others it has stays with it. */
const looseObject = <Entries extends v.ObjectEntries>(entries: Entries) =>
	v.pipe(
		v.looseObject(entries),
		v.check((value) => !isTooDeep(extraOf(entries, value)), 'is nested too deeply'),
	);

const jobSchema = v.pipe(
	looseObject(jobEntries),
	v.transform((job): Job => {
		return {
			id: job.id,
			name: job.name,
			status: job.status,
			labeler: job.labeler,
			reviewer: job.reviewer,
			numImages: job.numImages,
			annotated: job.annotated,
			unannotated: job.unannotated,
			approved: job.approved,
			rejected: job.rejected,
			instructionsText: givenInstructions(job.instructionsText),
			created: job.created,
			createdBy: job.createdBy,
			owner: job.owner,
			project: job.project,
			sourceBatch: job.sourceBatch,
			extra: extraOf(jobEntries, job),
		};
	}),
);

const batchEntries = { id, name: text, images: count, numJobs: count, uploaded: time };

const batchSchema = v.pipe(
	looseObject(batchEntries),
	v.transform(
		(batch): Batch => ({
			id: batch.id,
			name: batch.name,
			images: batch.images,
			numJobs: batch.numJobs,
			uploaded: batch.uploaded,
			extra: extraOf(batchEntries, batch),
		}),
	),
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under `key`, or the value itself where the answer is not wrapped. */
const unwrap = (value: unknown, key: string): unknown =>
	isRecord(value) && key in value ? value[key] : value;

type Issues = readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]];

/** The first thing that is wrong with an object: `numImages is not a number`. */
function problemOf([issue]: Issues): string {
	const path = v.getDotPath(issue) ?? '';
	// A message of ours says what is wrong; the library's own would repeat what the service sent.
	const what = /^(is|holds) /.test(issue.message) ? issue.message : 'is not as documented';
	return cleanText(`${path || 'it'} ${what}`).slice(0, 200);
}

type Schema<Row> = v.GenericSchema<unknown, Row>;

/** Decodes one value of a list, or tells what is wrong with it. */
type Parse<Row> = (
	value: unknown,
	index: number,
) => { readonly success: true; readonly output: Row } | { readonly success: false; readonly issues: Issues };

const parse = <Row>(schema: Schema<Row>, value: unknown): ReturnType<Parse<Row>> =>
	v.safeParse(schema, value, { abortEarly: true });

/** There are thousands of jobs, of which hardly any has changed, or takes the schema's patience. */
function jobParser(known: readonly Job[]): Parse<Job> {
	const find = rowFinder(known, ({ id }) => id);
	return (value, index) => {
		const id = isRecord(value) ? value['id'] : undefined;
		const old = typeof id === 'string' ? find(id, index) : undefined;
		const job = old !== undefined && isUnchangedJob(value, old) ? old : decodePlainJob(value);
		return job === null ? parse(jobSchema, value) : { success: true, output: job };
	};
}

function decodeOne<Row>(schema: Schema<Row>, value: unknown, what: string): Row {
	const result = parse(schema, value);
	if (result.success) return result.output;
	throw new RoboflowError('answer', `the answer is not a ${what}: ${problemOf(result.issues)}`);
}

/** Decodes what can be decoded of a list, row by row; of two rows with one id the first counts. */
function* decodeRows<Row extends { readonly id: string }>(
	parseRow: Parse<Row>,
	answer: unknown,
	key: string,
	what: string,
): Steps<Decoded<Row>> {
	const list = unwrap(answer, key);
	// A project without any may have null in the list's place; null alone is an answer that was lost.
	if (list === null && answer !== null) return { rows: [], problems: [] };
	if (!Array.isArray(list)) throw new RoboflowError('answer', `the answer holds no list of ${key}`);
	const rows = new Map<string, Row>();
	const problems: string[] = [];
	const placeOf = (index: number): string => `${what} ${index + 1} of ${list.length}`;
	for (const [index, value] of list.entries()) {
		yield;
		const result = parseRow(value, index);
		if (!result.success) problems.push(`${placeOf(index)} cannot be read: ${problemOf(result.issues)}`);
		else if (rows.has(result.output.id)) problems.push(`${placeOf(index)} repeats the id of another`);
		else rows.set(result.output.id, result.output);
	}
	const [problem] = problems;
	// What was read before is worth more than a list of which nothing can be read.
	if (rows.size === 0 && problem !== undefined) {
		throw new RoboflowError('answer', `the answer holds no ${what} that can be read (${problem})`);
	}
	return { rows: [...rows.values()], problems };
}

const decodeList = <Row extends { readonly id: string }>(
	schema: Schema<Row>,
	answer: unknown,
	key: string,
	what: string,
): Decoded<Row> => stepsAtOnce(decodeRows((value) => parse(schema, value), answer, key, what));

/** The steps of {@link decodeJobs}, one for each job. */
export const decodeJobsInSteps = (answer: unknown, known: readonly Job[] = []): Steps<Decoded<Job>> =>
	decodeRows(jobParser(known), answer, 'jobs', 'job');

/**
 * Decodes the answer to "Retrieve Annotation Job Data": wrapped, or a bare list.
 *
 * @param known jobs of an earlier answer, which are given back where this one says the same of them.
 */
export const decodeJobs = (answer: unknown, known?: readonly Job[]): Decoded<Job> =>
	stepsAtOnce(decodeJobsInSteps(answer, known));

/** Decodes one job, bare (as documented) or wrapped. */
export const decodeJob = (answer: unknown): Job => decodeOne(jobSchema, unwrap(answer, 'job'), 'job');

export const decodeBatches = (answer: unknown): Decoded<Batch> =>
	decodeList(batchSchema, answer, 'batches', 'batch');

export const decodeBatch = (answer: unknown): Batch =>
	decodeOne(batchSchema, unwrap(answer, 'batch'), 'batch');

/** Decodes the projects of a workspace's answer. */
export const decodeProjects = (answer: unknown): Decoded<Project> =>
	decodeList(projectSchema, unwrap(answer, 'workspace'), 'projects', 'project');

export const decodeProject = (answer: unknown): Project =>
	decodeOne(projectSchema, unwrap(answer, 'project'), 'project');

/** Decodes the slug of the workspace that a key belongs to. */
export const decodeWorkspaceSlug = (answer: unknown): string =>
	decodeOne(
		v.pipe(
			v.object({ workspace: id }),
			v.transform(({ workspace }) => workspace),
		),
		answer,
		'workspace',
	);

/** The body that "Create a New Annotation Job" documents. */
export function encodeNewJob({ name, batch, numImages, labeler, reviewer, instructions }: NewJob): object {
	return {
		name,
		batch,
		num_images: numImages,
		labelerEmail: labeler,
		reviewerEmail: reviewer,
		// Without an s, unlike the field of the answer.
		...(instructions === '' ? {} : { instructionText: instructions }),
	};
}
