import { useInfiniteQuery } from '@tanstack/react-query';
import type { RoboflowError } from '../api/client/errors.ts';
import type { JobImage } from '../jobs/model/job-image.ts';
import type { ProjectRef } from '../jobs/model/project-ref.ts';
import {
	firstImages,
	type ImagePage,
	imagesOf,
	placeAfter,
	readImagePage,
} from '../session/job-image-pages.ts';
import { asRoboflowError, useLiveApi } from './use-live.ts';

/** The images of a job that are loaded so far. */
export interface JobImages {
	/** Loaded images without duplicates. */
	readonly images: readonly JobImage[];
	/** Whether a page is loading. */
	readonly isLoading: boolean;
	/** Whether there may be more pages. */
	readonly hasMore: boolean;
	/** Error of the last request; `null` after a success. */
	readonly error: RoboflowError | null;
	/** Loads the next page, unless a page is already loading. */
	readonly loadMore: () => void;
	/** Loads all pages again. */
	readonly refresh: () => void;
}

/** Loads the images of a job page by page. */
export function useJobImages(ref: ProjectRef, id: string): JobImages {
	const { client } = useLiveApi();
	const query = useInfiniteQuery({
		queryKey: ['images', ref.workspace, ref.project, id],
		queryFn: ({ pageParam, signal }) => readImagePage({ client, ref, id, signal }, pageParam),
		initialPageParam: firstImages,
		getNextPageParam: (_last: ImagePage, pages: readonly ImagePage[]) => placeAfter(pages),
		staleTime: 0,
	});
	return {
		images: imagesOf(query.data?.pages ?? []),
		isLoading: query.isFetching,
		hasMore: query.hasNextPage,
		error: asRoboflowError(query.failureReason ?? query.error),
		loadMore() {
			if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
		},
		refresh: () => void query.refetch(),
	};
}
