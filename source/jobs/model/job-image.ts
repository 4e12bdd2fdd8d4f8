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

/** Returns a test whether an image matches a typed search by id or name. */
export function imageTest(typed: string): (image: JobImage) => boolean {
	const wanted = searchKey(typed.trim());
	return ({ id, name }) =>
		wanted === '' || searchKey(id).includes(wanted) || (name !== null && searchKey(name).includes(wanted));
}
