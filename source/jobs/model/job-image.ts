import { searchKey } from '../../text/same-text.ts';

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

/** Whether a search finds an image by its id or name. @param wanted a search key; empty finds every image. */
export const isImageFound = ({ id, name }: JobImage, wanted: string): boolean =>
	wanted === '' || searchKey(id).includes(wanted) || (name !== null && searchKey(name).includes(wanted));
