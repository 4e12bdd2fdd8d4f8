import { isSameText } from '../../text/same-text.ts';
import type { BatchImages } from '../model/batch-images.ts';

/**
 * The batches that a typed text names, by id or by name: one where it is clear, several where names repeat.
 *
 * @param typed an id, a name, or a name with what tells it from others of that name.
 */
export function namedBatches(typed: string, batches: readonly BatchImages[]): readonly BatchImages[] {
	const fits: readonly ((batch: BatchImages) => boolean)[] = [
		({ id }) => id === typed.trim(),
		({ label }) => isSameText(label, typed),
		({ name }) => isSameText(name, typed),
	];
	return fits.map((fit) => batches.filter(fit)).find(({ length }) => length > 0) ?? [];
}
