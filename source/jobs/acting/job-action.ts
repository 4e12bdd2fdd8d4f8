/** Whose images a review decides about: the API's names of an image's status. */
export type ReviewStatus = 'approved' | 'rejected';

/** Which images are added to the dataset. */
export type AcceptedStatus = 'approved' | 'annotated';

/** How many images go to each part of the dataset. */
export interface SplitCounts {
	readonly train: number;
	readonly valid: number;
	readonly test: number;
}

/** What a person does to one job, as one call sends it. `kind` is also what the journal keeps. */
export type JobAction =
	| { readonly kind: 'labeler'; readonly email: string }
	| { readonly kind: 'reviewer'; readonly email: string }
	/** Not empty: nobody documents how instructions are cleared. */
	| { readonly kind: 'instructions'; readonly text: string }
	/** Annotating → in review. */
	| { readonly kind: 'submit' }
	/** In review → annotating; `labeler` is `null` for the same one. */
	| { readonly kind: 'return'; readonly labeler: string | null }
	/** Every annotated image gets this status. */
	| { readonly kind: 'review'; readonly status: ReviewStatus }
	/** Adds images to the dataset. Cannot be undone, and must never be sent twice. The counts add up to all of them. */
	| { readonly kind: 'accept'; readonly include: AcceptedStatus; readonly counts: SplitCounts }
	/** Removes the job; its images return to an unassigned batch. Cannot be undone. */
	| { readonly kind: 'unassign' };

export type ActionKind = JobAction['kind'];

/** The kinds whose effect nothing can undo. */
export const finalKinds = ['review', 'accept', 'unassign'] as const satisfies readonly ActionKind[];

export const isFinal = (kind: ActionKind): boolean => finalKinds.some((final) => final === kind);
