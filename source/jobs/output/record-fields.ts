import { attributesWith } from '../triage/attributes.ts';
import { columnsOf } from './columns.ts';

/** Documentation of JSON fields by name; the names must not change. */
export type Fields = Readonly<Record<string, string>>;

/** Fields that jobs and batches have only when there is a value. */
const rowFields = {
	projectRef: 'WORKSPACE/PROJECT, as --project takes it; with --all only',
	problems: 'what could not be read of it; left out when all was read',
} as const satisfies Fields;

/** A job as returned by `jobRecord`, in addition to API fields that this program does not know. */
export const jobFields: Fields = { ...Object.fromEntries(attributesWith('json')), ...rowFields };

/** A batch as returned by `batchRecord`, in addition to fields that this program does not know. */
export const batchFields = {
	id: 'the id, as create --batch takes it',
	name: 'the name, or null',
	images: 'images in it; whether assigned ones are counted, the API does not say',
	numJobs: 'jobs cut from it',
	uploaded: 'when it was uploaded, as the API has it',
	uploadedAt: 'the same in ISO 8601',
	assigned: 'images of it that jobs have; of batches',
	available: 'images of it that no job has, or null; of batches',
	...rowFields,
} as const satisfies Fields;

/** An image of a job. */
const imageFields = {
	id: 'the id',
	name: 'the file name, or null',
	url: 'where it can be looked at, or null',
	split: 'train, valid or test once it is in the dataset, or null',
} as const satisfies Fields;

/** What a request does to a job. */
const plannedFields = {
	id: 'id of the job',
	name: 'name of the job, or null',
	projectRef: 'its project, WORKSPACE/PROJECT',
	action: 'kind is labeler, reviewer, instructions, submit, return, review, accept or unassign',
	before: 'labeler, reviewer or instructions that it replaces, or null',
} as const satisfies Fields;

/** A request that acts on a job; see `resultRecord`. */
const actionFields = {
	...plannedFields,
	state: 'done, failed, unknown (it may have been done, or not) or waiting (not sent)',
	note: 'what there is to add about one that is done, or null',
	job: 'the job as it was read after the call; null for one that is gone, and for what was not done',
	error: '{"message", "hint"}, or null',
} as const satisfies Fields;

/** A job that the action was not sent for. */
const leftOutFields = {
	id: 'id of the job',
	name: 'its name, or null',
	reason: 'why',
	isAlready: 'whether the job was already in the requested state',
} as const satisfies Fields;

/** What `--dry-run` prints for a request. */
const callFields = {
	...plannedFields,
	method: 'PATCH or POST',
	path: 'path behind the address of the API, without the key',
	body: 'what is sent',
} as const satisfies Fields;

/** A project as returned by `projectRecord`. */
export const projectFields = {
	id: 'WORKSPACE/PROJECT, as --project takes it',
	name: 'the name, or null',
	type: 'such as object-detection',
	images: 'images in it',
	unannotated: 'images not annotated yet',
} as const satisfies Fields;

/** A person in a role, as returned by `personRecord`. */
export const personFields = {
	person: 'e-mail; of a team, @ and its name',
	role: 'labeler or reviewer; a person with both roles is listed twice',
	openJobs: 'jobs that are not done',
	left: 'images to annotate, or to annotate again',
	toReview: 'images that wait for the reviewer',
	approved: 'images approved',
	rejected: 'images sent back',
	oldestUntouchedAt: 'when the oldest unstarted job was created, in ISO 8601, or null',
	projectRefs: 'the projects of the jobs, the one with most open jobs first; with --all only',
} as const satisfies Fields;

/** A report as returned by `reportRecord`. */
export const reportFields = {
	workspace: 'the workspace',
	project: 'the project, or null with --all',
	since: 'beginning of the time, in ISO 8601',
	until: 'its end',
	historyBegins: 'beginning of what is known, or null; nothing is known of the time before',
	moved: 'jobs that moved, with images annotated, approved and rejected in the time',
	people: 'people with images annotated, approved and rejected in the time',
	stuck: 'jobs that have been idle for a day, the longest idle first',
	toReview: 'jobs that wait for review, the longest idle first',
	problems: 'what could not be read',
} as const satisfies Fields;

/** Progress as returned by `progressRecord`. */
export const progressFields = {
	workspace: 'the workspace',
	project: 'the project, or null with --all',
	jobs: 'how many jobs',
	until: 'when the jobs were read, in ISO 8601',
	historyBegins: 'beginning of what is known of the jobs, or null',
	left: 'images to annotate',
	unapproved: 'images to approve, those to annotate included',
	forecast:
		'of all annotated and all approved: state (finish, done, thin, still, losing, waiting), images per day, end',
	days: 'local dates, the oldest first: images annotated, approved, rejected, added, left, unapproved',
	problems: 'what could not be read',
} as const satisfies Fields;

/** A line of `list --watch`. */
export const watchFields = {
	event: 'new, changed or gone',
	at: 'when the program saw it, in ISO 8601',
	job: 'the job as it is now; one that is gone, as it was last seen',
	before: 'its numImages, annotated, unannotated, approved and rejected as last seen; null for a new one',
} as const satisfies Fields;

/** A line of `watch`. */
export const eventFields = {
	event: 'review, rework, done or stuck',
	at: 'when the program saw it, in ISO 8601',
	job: 'the job as it is now',
} as const satisfies Fields;

/** Every printed object, and the commands that print it. */
export const documentedRecords = [
	{ title: 'A job', where: 'get, create; in “jobs” of list', fields: jobFields },
	{ title: 'A batch', where: 'in “batches” of batches', fields: batchFields },
	{ title: 'A project', where: 'in “projects” of projects', fields: projectFields },
	{ title: 'A person', where: 'in “people” and “teams” of people', fields: personFields },
	{ title: 'An image', where: 'in “images” of images', fields: imageFields },
	{ title: 'A report', where: 'report', fields: reportFields },
	{ title: 'Progress', where: 'progress', fields: progressFields },
	{ title: 'A call', where: 'in “jobs” of commands that act on jobs', fields: actionFields },
	{ title: 'A job left out', where: 'in “leftOut” of the same', fields: leftOutFields },
	{ title: 'A planned call', where: 'in “calls” of the same with --dry-run', fields: callFields },
	{ title: 'A change', where: 'each line of list --watch', fields: watchFields },
	{ title: 'An event', where: 'each line of watch', fields: eventFields },
] as const satisfies readonly { readonly title: string; readonly where: string; readonly fields: Fields }[];

const fieldNames = (fields: Fields, columns: readonly string[] = []): readonly string[] => [
	...new Set([...Object.keys(fields), ...columns]),
];

/** Names of the fields that JSON output can be limited to: its own fields and the columns. */
export const fieldsOf = {
	jobs: fieldNames(jobFields, columnsOf.jobs),
	images: fieldNames(imageFields),
	batches: fieldNames(batchFields),
	projects: fieldNames(projectFields),
	people: fieldNames(personFields),
	report: fieldNames(reportFields),
	progress: fieldNames(progressFields),
} as const satisfies Readonly<Record<string, readonly string[]>>;
