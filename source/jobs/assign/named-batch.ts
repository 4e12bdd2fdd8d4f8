import { isSameText } from '../../text/same-text.ts';
import type { BatchImages } from '../model/batch-images.ts';

/**
 * Returns the batches that match a typed text, by id or name: several when names repeat.
 *
 * @param typed an id, a name, or a label that distinguishes batches of the same name.
 */
export function namedBatches(typed: string, batches: readonly BatchImages[]): readonly BatchImages[] {
	const fits: readonly ((batch: BatchImages) => boolean)[] = [
		({ id }) => id === typed.trim(),
		({ label }) => isSameText(label, typed),
		({ name }) => isSameText(name, typed),
	];
	return fits.map((fit) => batches.filter(fit)).find(({ length }) => length > 0) ?? [];
}
