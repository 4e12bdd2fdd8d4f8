/** The decision of a review, in the API's names of an image's status. */
export type ReviewStatus = 'approved' | 'rejected';

/** Status of the images to add to the dataset. */
export type AcceptedStatus = 'approved' | 'annotated';

/** Number of images for each part of the dataset. */
export interface SplitCounts {
	readonly train: number;
	readonly valid: number;
	readonly test: number;
}

/** An action on one job, sent as one request. The journal also stores its `kind`. */
export type JobAction =
	| { readonly kind: 'labeler'; readonly email: string }
	| { readonly kind: 'reviewer'; readonly email: string }
	/** Not empty: how to clear instructions is not documented. */
	| { readonly kind: 'instructions'; readonly text: string }
	/** Annotating → in review. */
	| { readonly kind: 'submit' }
	/** In review → annotating; `labeler` is `null` to keep the same one. */
	| { readonly kind: 'return'; readonly labeler: string | null }
	/** Sets the status of every annotated image. */
	| { readonly kind: 'review'; readonly status: ReviewStatus }
	/**
	 * Adds images to the dataset. Cannot be undone, and must never be sent twice. The counts sum to the number
	 * of all added images.
	 */
	| { readonly kind: 'accept'; readonly include: AcceptedStatus; readonly counts: SplitCounts }
	/** Removes the job; its images return to an unassigned batch. Cannot be undone. */
	| { readonly kind: 'unassign' };

export type ActionKind = JobAction['kind'];
