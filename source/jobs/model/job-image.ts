/** One image of a job, as a search finds it. Every text is clean enough to be shown. */
export interface JobImage {
	readonly id: string;
	/** Its file name. */
	readonly name: string | null;
	/** Where it can be looked at: `https` or `http`. */
	readonly url: string | null;
	/** Its part of the dataset: `train`, `valid`, `test`; anything else verbatim. */
	readonly split: string | null;
}
