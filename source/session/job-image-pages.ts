import type { RoboflowClient } from '../api/client/client.ts';
import { isPassing, RoboflowError } from '../api/client/errors.ts';
import type { JobImage } from '../jobs/model/job-image.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';

/** Where a page of a job's images begins: so many images from the start, or behind a token of the list of ids. */
export type ImagePlace =
	| { readonly by: 'search'; readonly offset: number }
	| { readonly by: 'ids'; readonly after: string | null };

/** A page of a job's images. */
export interface ImagePage {
	readonly images: readonly JobImage[];
	/** `null` behind the last page. */
	readonly next: ImagePlace | null;
}

/** Whose images are read. */
export interface AskedImages {
	readonly client: RoboflowClient;
	readonly ref: ProjectRef;
	/** Of the job. */
	readonly id: string;
	readonly signal?: AbortSignal | undefined;
}

export const firstImages: ImagePlace = { by: 'search', offset: 0 };

/**
 * Reads a page of a job's images. The search knows their names; where it finds nothing, or is not available, the
 * list of ids is read.
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
 * Where the page after these begins; `null` where there is none. A page that brings nothing new is the last: a
 * service may ignore where a page begins.
 */
export function placeAfter(pages: readonly ImagePage[]): ImagePlace | null {
	const last = pages.at(-1);
	if (last === undefined) return firstImages;
	const known = new Set(pages.slice(0, -1).flatMap((page) => page.images.map(({ id }) => id)));
	return last.images.some(({ id }) => !known.has(id)) ? last.next : null;
}

/** The images of pages, each once. */
export function imagesOf(pages: readonly ImagePage[]): readonly JobImage[] {
	const byId = new Map<string, JobImage>();
	for (const page of pages) {
		for (const image of page.images) if (!byId.has(image.id)) byId.set(image.id, image);
	}
	return [...byId.values()];
}

/** Pages that are read at once; a broken service may give no end of them. */
const mostPages = 1000;

/**
 * Reads all images of a job, page by page.
 *
 * @throws {RoboflowError} when a page cannot be read, or there is no end of them.
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
