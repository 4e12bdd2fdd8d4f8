import * as v from 'valibot';
import type { JobImage } from '../../jobs/model/job-image.ts';
import { isRecord } from '../../text/is-record.ts';
import { RoboflowError } from './errors.ts';
import { count, id, longestText, text } from './wire-fields.ts';

/** One page of the image ids of a job. */
export interface ImageIds {
	readonly ids: readonly string[];
	/** Token of the next page; `null` after the last one. */
	readonly next: string | null;
}

/** Names of the fields that may contain the list. */
const listNames = ['images', 'imageIds', 'results', 'data'];

/**
 * Returns the list of a response, not wrapped or wrapped in one or two objects; `null` when there is none.
 */
function listOf(answer: unknown, levels = 2): readonly unknown[] | null {
	if (Array.isArray(answer)) return answer;
	if (!isRecord(answer) || levels === 0) return null;
	const name = listNames.find((known) => known in answer);
	if (name === undefined) return null;
	return answer[name] === null ? [] : listOf(answer[name], levels - 1);
}

/** Limit for the images that are read from one response. */
const mostImages = 100_000;

/** Reads the images of a response. Unreadable ones are skipped; for a repeated id, the first one counts. */
function readImages<Image>(
	answer: unknown,
	read: (value: unknown) => Image | null,
	idOf: (image: Image) => string,
): readonly Image[] {
	const list = listOf(answer);
	if (list === null) throw new RoboflowError('answer', 'the answer holds no list of images');
	if (list.length > mostImages) throw new RoboflowError('answer', 'the answer holds too many images');
	const images = new Map<string, Image>();
	for (const value of list) {
		const image = read(value);
		if (image !== null && !images.has(idOf(image))) images.set(idOf(image), image);
	}
	if (images.size === 0 && list.length > 0) {
		throw new RoboflowError('answer', 'the answer holds no image that can be read');
	}
	return [...images.values()];
}

const anyId = v.union([
	id,
	v.pipe(
		v.object({ id }),
		v.transform((image) => image.id),
	),
	v.pipe(
		v.object({ imageId: id }),
		v.transform((image) => image.imageId),
	),
]);

function readId(value: unknown): string | null {
	const result = v.safeParse(anyId, value);
	return result.success ? result.output : null;
}

/** Returns the token of a response, found next to its list or around it. */
function tokenOf(answer: unknown): unknown {
	if (!isRecord(answer)) return null;
	const inner = isRecord(answer['data']) ? answer['data']['continuationToken'] : null;
	return answer['continuationToken'] ?? inner;
}

const tokenSchema = v.nullish(v.pipe(v.string(), v.maxLength(longestText)));

/**
 * Decodes a page of ids. A token that is missing, empty or equal to the sent one ends the list.
 *
 * @param after the token that this page was requested with.
 */
export function decodeImageIds(answer: unknown, after: string | null): ImageIds {
	const ids = readImages(answer, readId, (image) => image);
	const token = v.safeParse(tokenSchema, tokenOf(answer));
	if (!token.success) throw new RoboflowError('answer', 'continuationToken is not as documented');
	const next = token.output ?? '';
	return { ids, next: next === '' || next === after ? null : next };
}

const link = v.fallback(v.pipe(text, v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//i)))), null);

const imageSchema = v.object({
	id,
	name: v.fallback(text, null),
	url: link,
	split: v.fallback(text, null),
});

function readImage(value: unknown): JobImage | null {
	const result = v.safeParse(imageSchema, value);
	return result.success ? result.output : null;
}

/** Decodes a page of image search results of a job. */
export const decodeJobImages = (answer: unknown): readonly JobImage[] =>
	readImages(answer, readImage, (image) => image.id);

/**
 * Returns how many images were added to the dataset, from a response that may be wrapped once; `null` when it
 * does not say.
 */
export function decodeImagesAdded(answer: unknown): number | null {
	if (!isRecord(answer)) return null;
	for (const holder of [answer, ...Object.values(answer).filter(isRecord)]) {
		const added = v.safeParse(count, holder['numImagesAdded']);
		if (added.success && added.output !== null) return added.output;
	}
	return null;
}
