import { useInfiniteQuery } from '@tanstack/react-query';
import type { RoboflowClient } from '../api/client/client.ts';
import { isPassing, RoboflowError } from '../api/client/errors.ts';
import type { JobImage } from '../jobs/model/job-image.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import { asRoboflowError, useLiveApi } from './use-live.ts';

/** The images of a job, as far as they are read. */
export interface JobImages {
	/** Each once. */
	readonly images: readonly JobImage[];
	/** Whether a page is being read. */
	readonly isLoading: boolean;
	/** Whether there may be more. */
	readonly hasMore: boolean;
	/** Why the last attempt failed; `null` once one succeeded. */
	readonly error: RoboflowError | null;
	/** Reads the next page, unless one is being read. */
	readonly loadMore: () => void;
	/** Reads everything again. */
	readonly refresh: () => void;
}

/** Where a page begins: so many images from the start, or behind a token of the list of ids. */
type Place =
	| { readonly by: 'search'; readonly offset: number }
	| { readonly by: 'ids'; readonly after: string | null };

interface Page {
	readonly images: readonly JobImage[];
	/** `null` behind the last page. */
	readonly next: Place | null;
}

const start: Place = { by: 'search', offset: 0 };

/**
 * The images of a job, page by page. The search knows their names; where it finds nothing, or is not available,
 * the list of ids is read.
 */
export function useJobImages(ref: ProjectRef, id: string): JobImages {
	const { client } = useLiveApi();
	const query = useInfiniteQuery({
		queryKey: ['job-images', ref.workspace, ref.project, id],
		queryFn: ({ pageParam, signal }) => loadPage({ client, ref, id, signal }, pageParam),
		initialPageParam: start,
		getNextPageParam: (last: Page, pages: readonly Page[]) => nextPlace(last, pages.slice(0, -1)),
		staleTime: 0,
	});
	const byId = new Map<string, JobImage>();
	for (const page of query.data?.pages ?? []) {
		for (const image of page.images) if (!byId.has(image.id)) byId.set(image.id, image);
	}
	return {
		images: [...byId.values()],
		isLoading: query.isFetching,
		hasMore: query.hasNextPage,
		error: asRoboflowError(query.failureReason ?? query.error),
		loadMore() {
			if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
		},
		refresh: () => void query.refetch(),
	};
}

interface Asked {
	readonly client: RoboflowClient;
	readonly ref: ProjectRef;
	readonly id: string;
	readonly signal: AbortSignal;
}

async function loadPage(asked: Asked, place: Place): Promise<Page> {
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
	return offset > 0 ? { images, next: null } : loadPage(asked, { by: 'ids', after: null });
}

/** A page that brings nothing new is the last: a service may ignore where a page begins. */
function nextPlace({ images, next }: Page, before: readonly Page[]): Place | null {
	const known = new Set(before.flatMap((page) => page.images.map(({ id }) => id)));
	return images.some(({ id }) => !known.has(id)) ? next : null;
}
