import type { RoboflowClient } from '../api/client/client.ts';
import { isPassing, RoboflowError } from '../api/client/errors.ts';
import type { JobImage } from '../jobs/model/job-image.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';

/** Start of a page of job images: an offset into the search results, or a token of the id list. */
export type ImagePlace =
	| { readonly by: 'search'; readonly offset: number }
	| { readonly by: 'ids'; readonly after: string | null };

/** A page of job images. */
export interface ImagePage {
	readonly images: readonly JobImage[];
	/** `null` after the last page. */
	readonly next: ImagePlace | null;
}

/** The job whose images are read. */
export interface AskedImages {
	readonly client: RoboflowClient;
	readonly ref: ProjectRef;
	/** Id of the job. */
	readonly id: string;
	readonly signal?: AbortSignal | undefined;
}

export const firstImages: ImagePlace = { by: 'search', offset: 0 };

/**
 * Reads a page of job images. The search returns image names; when it finds nothing or is not available, the
 * id list is read instead.
 */
export async function readImagePage(asked: AskedImages, place: ImagePlace): Promise<ImagePage> {
	const { client, ref, id, signal } = asked;
	if (place.by === 'ids') {
		const { ids, next } = await client.jobImages(ref, id, place.after, signal);
		return {
			images: ids.map((image) => ({ id: image, name: null, url: null, split: null })),
			next: next === null ? null : { by: 'ids', after: next },
		};
	}
	const { offset } = place;
	const images = await client.searchImages(ref, id, offset, signal).catch((error: unknown) => {
		if (offset > 0 || !(error instanceof RoboflowError) || isPassing(error)) throw error;
		return [];
	});
	if (images.length > 0) return { images, next: { by: 'search', offset: offset + images.length } };
	return offset > 0 ? { images, next: null } : readImagePage(asked, { by: 'ids', after: null });
}

/**
 * Returns the start of the next page; `null` after the last page. A page without new images is the last,
 * because a service may ignore the requested start.
 */
export function placeAfter(pages: readonly ImagePage[]): ImagePlace | null {
	const last = pages.at(-1);
	if (last === undefined) return firstImages;
	const known = new Set(pages.slice(0, -1).flatMap((page) => page.images.map(({ id }) => id)));
	return last.images.some(({ id }) => !known.has(id)) ? last.next : null;
}

/** Returns the images of pages without duplicates. */
export function imagesOf(pages: readonly ImagePage[]): readonly JobImage[] {
	const byId = new Map<string, JobImage>();
	for (const page of pages) {
		for (const image of page.images) if (!byId.has(image.id)) byId.set(image.id, image);
	}
	return [...byId.values()];
}

/** Limit for the number of pages of one read: a broken service may never end them. */
const mostPages = 1000;

/**
 * Reads all images of a job, page by page.
 *
 * @throws {RoboflowError} when a page cannot be read, or the limit of pages is reached.
 */
export async function readJobImages(asked: AskedImages): Promise<readonly JobImage[]> {
	const pages: ImagePage[] = [];
	for (let place = placeAfter(pages); place !== null; place = placeAfter(pages)) {
		if (pages.length === mostPages)
			throw new RoboflowError('answer', `more than ${mostPages} pages of images`);
		pages.push(await readImagePage(asked, place));
	}
	return imagesOf(pages);
}
