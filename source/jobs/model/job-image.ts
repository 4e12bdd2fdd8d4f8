import { searchKey } from '../../text/same-text.ts';

/** One image of a job from a search. Every text is cleaned and safe to show. */
export interface JobImage {
	readonly id: string;
	/** File name of the image. */
	readonly name: string | null;
	/** Address of the image: `https` or `http`. */
	readonly url: string | null;
	/** Part of the dataset: `train`, `valid`, `test`; anything else verbatim. */
	readonly split: string | null;
}

/** Whether an image matches a search by id or name. @param wanted a search key; empty matches every image. */
export const isImageFound = ({ id, name }: JobImage, wanted: string): boolean =>
	wanted === '' || searchKey(id).includes(wanted) || (name !== null && searchKey(name).includes(wanted));
