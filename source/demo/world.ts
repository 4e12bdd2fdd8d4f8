import { castOf, labelers, type ProjectCast, reviewers } from './cast.ts';
import type { JobPlan } from './job-plan.ts';
import { createRandom } from './random.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const never = Number.POSITIVE_INFINITY;

export interface DemoBatch {
	readonly id: string;
	readonly name: string;
	/** Milliseconds since the epoch. */
	readonly uploaded: number;
	/** All uploaded images, assigned or not. */
	readonly images: number;
}

export interface DemoProject {
	readonly cast: ProjectCast;
	readonly batches: readonly DemoBatch[];
	readonly plans: readonly JobPlan[];
}

export interface DemoWorld {
	readonly projects: readonly DemoProject[];
	/** Returns an id in the API's format. Ids are different each time the server starts. */
	readonly nextId: () => string;
}

export interface WorldOptions {
	/** Jobs in the first project. */
	readonly jobs: number;
	readonly projects: number;
	readonly seed: number;
	/** When the world starts, in milliseconds since the epoch. */
	readonly now: number;
}

type Random = () => number;

const between = (random: Random, least: number, most: number): number =>
	Math.round(least + random() * (most - least));

function pick<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
	return items[Math.floor(random() * items.length)] ?? items[0];
}

function createIds(random: Random): () => string {
	const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
	return () =>
		Array.from({ length: 20 }, () => characters[Math.floor(random() * characters.length)]).join('');
}

/** The fields of a plan that determine its progress. */
type Course = Pick<
	JobPlan,
	'drawingFrom' | 'drawingPace' | 'reviewFrom' | 'reviewPace' | 'rejectEvery' | 'reworkFrom'
>;

const idle: Course = {
	drawingFrom: never,
	drawingPace: minute,
	reviewFrom: never,
	reviewPace: minute,
	rejectEvery: 0,
	reworkFrom: never,
};

/** Returns a function for each kind of progress: each stage, and a stuck job. Jobs use them in turn. */
function courses(random: Random, images: number, now: number): readonly (() => Course)[] {
	const drawingPace = between(random, 9, 45) * second;
	const reviewPace = between(random, 5, 25) * second;
	const drawn = between(random, 1, images - 1);
	const drawing: Course = { ...idle, drawingPace, reviewPace, drawingFrom: now - drawn * drawingPace };
	const finished: Course = { ...drawing, drawingFrom: now - day - images * drawingPace };
	const reviewEnd = now - images * reviewPace;
	return [
		// In annotation, with a later review.
		() => ({ ...drawing, reviewFrom: now + (images - drawn) * drawingPace + 10 * minute, rejectEvery: 9 }),
		// Starts within minutes, or never.
		() => ({ ...drawing, drawingFrom: random() < 0.5 ? now + between(random, 30, 600) * second : never }),
		// Annotated and waiting for review.
		() => ({ ...finished, reviewFrom: random() < 0.4 ? now + between(random, 60, 900) * second : never }),
		// Stuck for days: too slow to show progress during a session.
		() => ({
			...drawing,
			drawingPace: 9 * day,
			drawingFrom: now - drawn * 9 * day - (1.2 + (drawn % 5)) * day,
		}),
		// Fully approved during the last days.
		() => ({
			...finished,
			drawingFrom: finished.drawingFrom - (drawn % 5) * day,
			reviewFrom: reviewEnd - hour - (drawn % 5) * day,
		}),
		// Some images are rejected.
		() => ({
			...finished,
			reviewFrom: now - Math.ceil(images * 0.7) * reviewPace,
			rejectEvery: between(random, 3, 6),
			reworkFrom: random() < 0.3 ? now + between(random, 60, 900) * second : never,
		}),
		() => ({ ...drawing, reviewFrom: now + (images - drawn) * drawingPace + 5 * minute }),
		() => idle,
	];
}

function createProject(
	cast: DemoProject['cast'],
	jobCount: number,
	{ now }: WorldOptions,
	random: Random,
	nextId: () => string,
): DemoProject {
	const plain = cast.batches.map((name, index) => ({
		id: nextId(),
		name,
		uploaded: now - (2 + index * 5) * day - between(random, 0, 20) * hour,
	}));
	const [firstBatch, ...otherBatches] = plain;
	if (firstBatch === undefined) return { cast, batches: [], plans: [] };
	const numbers = new Map<string, number>();
	const plans = Array.from({ length: jobCount }, (_, index): JobPlan => {
		const batch = pick(random, [firstBatch, ...otherBatches]);
		const number = (numbers.get(batch.id) ?? 0) + 1;
		numbers.set(batch.id, number);
		const numImages = between(random, 12, 180);
		const choices = courses(random, numImages, now);
		const course = choices[index % choices.length]?.() ?? idle;
		const hasPeople = index % 17 !== 9;
		return {
			id: nextId(),
			name: `${batch.name}: Job ${number}`,
			batchId: batch.id,
			labeler: hasPeople ? pick(random, labelers) : null,
			reviewer: hasPeople ? pick(random, reviewers) : null,
			numImages,
			instructions: random() < 0.6 ? pick(random, cast.instructions) : '',
			createdBy: random() < 0.3 ? 'API' : 'g12lCVib0pgurZ6EqWLnApJJ4gr1',
			created: Math.min(now, batch.uploaded + between(random, 1, 30) * hour),
			...course,
			notCounted: index % 13 === 6 ? Math.min(11, numImages - 2) : 0,
		};
	});
	const batches = plain.map((batch) => {
		const assigned = plans.filter(({ batchId }) => batchId === batch.id);
		const images = assigned.reduce((sum, { numImages }) => sum + numImages, 0);
		return { ...batch, images: images + between(random, 30, 240) };
	});
	return { cast, batches, plans };
}

/** Creates the demo's workspace at the start of the server. */
export function createWorld(options: WorldOptions): DemoWorld {
	const random = createRandom(options.seed);
	const nextId = createIds(random);
	return {
		// Clients remember the ids of jobs, so ids must be different each time the server starts.
		nextId: createIds(Math.random),
		projects: Array.from({ length: options.projects }, (_, index) =>
			createProject(castOf(index), index === 0 ? options.jobs : 12, options, random, nextId),
		),
	};
}

/** People who can be assigned to a job. */
export const members: readonly string[] = [...labelers, ...reviewers];
