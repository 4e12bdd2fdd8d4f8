import type { Point, ProjectHistory } from '../../source/jobs/past/history.ts';

/** Minutes, hours and days in milliseconds, for series made by hand. */
export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(60 * count);
export const days = (count: number): number => hours(24 * count);

/** Whole counts of a job of `numImages`: what is neither annotated, approved nor rejected is to be annotated. */
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

/** The history of points in any order. */
export const historyOf = (points: readonly Point[]): ProjectHistory =>
	Map.groupBy(
		points.toSorted((one, other) => one.at - other.at),
		({ id }) => id,
	);
