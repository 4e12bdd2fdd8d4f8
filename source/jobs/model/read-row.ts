/** A decoded job, batch or project. */
export interface ReadRow {
	readonly id: string;
	/**
	 * Why fields are `null` although the response has a value for them: `numImages is not a number`. Missing
	 * when every field could be read.
	 */
	readonly problems?: readonly string[];
}
