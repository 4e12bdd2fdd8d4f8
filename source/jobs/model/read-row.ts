/** A job, a batch or a project, as it was decoded. */
export interface ReadRow {
	readonly id: string;
	/**
	 * Why fields are `null` although the answer has a value for them: `numImages is not a number`. Missing
	 * where every field could be read.
	 */
	readonly problems?: readonly string[];
}
