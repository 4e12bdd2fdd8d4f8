import { attributesWith } from '../triage/attributes.ts';

/** What a field of JSON holds, by its name; the names stay. */
export type Fields = Readonly<Record<string, string>>;

/** What jobs and batches have only where there is something to say. */
const rowFields = {
	projectRef: 'WORKSPACE/PROJECT, as --project takes it; with --all only',
	problems: 'what could not be read of it; left out when all was read',
} as const satisfies Fields;

/** A job, as `jobRecord` makes it; beside these stand the API's fields that this program does not know. */
export const jobFields: Fields = { ...Object.fromEntries(attributesWith('json')), ...rowFields };

/** A batch, as `batchRecord` makes it; beside these stand fields that this program does not know. */
export const batchFields = {
	id: 'the id, as create --batch takes it',
	name: 'the name, or null',
	images: 'images in it; whether assigned ones are counted, the API does not say',
	numJobs: 'jobs cut from it',
	uploaded: 'when it was uploaded, as the API has it',
	uploadedAt: 'the same in ISO 8601',
	...rowFields,
} as const satisfies Fields;

/** A project, as `projectRecord` makes it. */
export const projectFields = {
	id: 'WORKSPACE/PROJECT, as --project takes it',
	name: 'the name, or null',
	type: 'such as object-detection',
	images: 'images in it',
	unannotated: 'images that nobody has annotated',
} as const satisfies Fields;

/** A person in a role, as `personRecord` makes it. */
export const personFields = {
	person: 'e-mail',
	role: 'labeler or reviewer; who is both stands there twice',
	openJobs: 'jobs that are not done',
	left: 'images to annotate, or to annotate again',
	toReview: 'images that wait for the reviewer',
	approved: 'images approved',
	rejected: 'images sent back',
	oldestUntouchedAt: 'when the oldest job was made that nobody has begun, in ISO 8601, or null',
	projectRefs: 'the projects of the jobs, the one with most open jobs first; with --all only',
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

/** Every object that is printed, and where. */
export const documentedRecords = [
	{ title: 'A job', where: 'get, create; in “jobs” of list', fields: jobFields },
	{ title: 'A batch', where: 'in “batches” of batches', fields: batchFields },
	{ title: 'A project', where: 'in “projects” of projects', fields: projectFields },
	{ title: 'A person', where: 'in “people” of people', fields: personFields },
	{ title: 'A change', where: 'each line of list --watch', fields: watchFields },
	{ title: 'An event', where: 'each line of watch', fields: eventFields },
] as const satisfies readonly { readonly title: string; readonly where: string; readonly fields: Fields }[];
