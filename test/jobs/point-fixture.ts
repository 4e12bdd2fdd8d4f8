import type { Point, ProjectHistory } from '../../source/jobs/past/history.ts';

/** Minutes, hours and days in milliseconds, for hand-written series. */
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(60 * count);
export const days = (count: number): number => hours(24 * count);

/**
 * All counts of a job with `numImages`: images that are not annotated, approved or rejected are unannotated.
 */
export const pointWith = (
	at: number,
	{
		id = 'j',
		numImages = 100,
		annotated = 0,
		approved = 0,
		rejected = 0,
	}: Partial<Record<'numImages' | 'annotated' | 'approved' | 'rejected', number>> & { readonly id?: string },
): Point => ({
	at,
	id,
	numImages,
	annotated,
	unannotated: numImages - annotated - approved - rejected,
	approved,
	rejected,
});

/** Returns the history of points in any order. */
export const historyOf = (points: readonly Point[]): ProjectHistory =>
	Map.groupBy(
		points.toSorted((one, other) => one.at - other.at),
		({ id }) => id,
	);
