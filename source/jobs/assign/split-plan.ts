import { TextMap } from '../../text/text-map.ts';
import { batchTitle } from '../model/batch.ts';
import type { BatchImages } from '../model/batch-images.ts';
import { cleanPerson } from '../model/clean-person.ts';
import type { Job } from '../model/job.ts';
import { usualReviewers } from './candidates.ts';
import { cleanNewJob, type NewJob, sentLine, sentLines } from './clean-new-job.ts';
import { checkField, completeDraft, emptyDraft, nextNumber } from './draft.ts';
import { splitImages } from './split.ts';
import {
	defaultTemplate,
	repeatedPerson,
	type SplitDraft,
	type SplitField,
	splitFields,
} from './split-draft.ts';
import { loadOf, workloads } from './workload.ts';

/** All jobs that a split will create. */
export interface SplitPlan {
	readonly jobs: readonly NewJob[];
	/**
	 * People who get no images, because their workload is larger than that of the others will be, or because
	 * there are too few images.
	 */
	readonly without: readonly string[];
	/** Images of the batch that will not be in any job; `null` when their number is unknown. */
	readonly remainder: number | null;
}

/** Fills in empty fields, as for a new job. The reviewer may stay empty. */
export function completeSplit(draft: SplitDraft, batches: readonly BatchImages[]): SplitDraft {
	const { batch, numImages } = completeDraft(
		{ ...emptyDraft, batch: draft.batch, numImages: draft.numImages },
		batches,
		() => null,
	);
	return {
		...draft,
		batch,
		numImages,
		people: draft.people.map(({ person, weight }) => ({ person: cleanPerson(person), weight })),
		reviewer: cleanPerson(draft.reviewer),
		name: sentLine(draft.name) || defaultTemplate,
		instructions: sentLines(draft.instructions),
	};
}

const placeholders = /\{([^{}]*)\}/g;
const known: ReadonlySet<string> = new Set(['batch', 'labeler', 'n']);

/** Fills in a name template. */
const nameFrom = (template: string, values: Readonly<Record<string, string>>): string =>
	template.replace(placeholders, (whole, key: string) => values[key] ?? whole);

/** Returns what is wrong with one field of a completed split, and what to do about it. */
export function checkSplitField(field: SplitField, split: SplitDraft): string | undefined {
	const asDraft = { ...emptyDraft, batch: split.batch, numImages: split.numImages, reviewer: split.reviewer };
	switch (field) {
		case 'batch':
		case 'numImages':
		case 'reviewer':
			return checkField(field, asDraft);
		case 'people': {
			const wrong = split.people
				.map(({ person }) => checkField('labeler', { ...emptyDraft, labeler: person }))
				.find((error) => error !== undefined);
			if (split.people.length === 0) return 'choose at least one labeler';
			return wrong ?? repeatedPerson(split.people);
		}
		case 'name': {
			const stranger = [...split.name.matchAll(placeholders)].find(([, key = '']) => !known.has(key));
			if (stranger) return `${stranger[0]} is not known; {batch}, {labeler} and {n} are`;
			return checkField('name', { ...emptyDraft, name: split.name });
		}
		case 'by':
		case 'instructions':
			return undefined;
		default:
			return field satisfies never;
	}
}

export type SplitErrors = Partial<Record<SplitField, string>>;

/** Checks every field of a completed split. When the result is empty, {@link planOf} may be called. */
export function checkSplit(split: SplitDraft): SplitErrors {
	const errors: SplitErrors = {};
	for (const field of splitFields) {
		const error = checkSplitField(field, split);
		if (error !== undefined) errors[field] = error;
	}
	return errors;
}

/** Returns the number of images that already wait for each labeler, by any spelling of the e-mail. */
export function labelerLoads(jobs: readonly Job[]): TextMap<number> {
	const loads = new TextMap<number>();
	for (const load of workloads(jobs, 'labeler')) loads.set(load.person, loadOf(load));
	return loads;
}

/**
 * Returns the number of images that each person of a split would get, in their order. Fields with mistakes
 * are tolerated.
 */
export function portionsOf({ numImages, people, by }: SplitDraft, loads: TextMap<number>): readonly number[] {
	const images = /^\d{1,9}$/.test(numImages) ? Number(numImages) : 0;
	const takers = people.map(({ person, weight }) => ({ weight, load: loads.get(person) ?? 0 }));
	return splitImages(images, takers, by);
}

/**
 * Returns the jobs of a completed and checked split, one for each labeler who gets images.
 *
 * @param batch the batch; `undefined` when it is not known.
 * @param jobs the project's jobs, from which workloads and usual reviewers are computed.
 */
export function planOf(split: SplitDraft, batch: BatchImages | undefined, jobs: readonly Job[]): SplitPlan {
	const portions = portionsOf(split, labelerLoads(jobs));
	const parts = split.people.map(({ person }, index) => ({ person, images: portions[index] ?? 0 }));
	const first = nextNumber(batch);
	const given = parts.filter(({ images }) => images > 0);
	const assigned = given.reduce((sum, { images }) => sum + images, 0);
	const left = batch?.left ?? null;
	const reviewerOf = usualReviewers(jobs);
	return {
		jobs: given.map(({ person, images }, index) =>
			cleanNewJob({
				name: nameFrom(split.name, {
					batch: batch === undefined ? split.batch : batchTitle(batch),
					labeler: person.replace(/@.*$/, ''),
					n: String(first + index),
				}),
				batch: split.batch,
				numImages: images,
				labeler: person,
				reviewer: split.reviewer || (reviewerOf(person) ?? person),
				instructions: split.instructions,
			}),
		),
		without: parts.filter(({ images }) => images === 0).map(({ person }) => person),
		remainder: left === null ? null : Math.max(0, left - assigned),
	};
}
