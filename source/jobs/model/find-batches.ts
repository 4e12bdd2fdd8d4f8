import { findByWords } from '../../text/find-by-words.ts';
import type { BatchImages } from './batch-images.ts';

/**
 * Returns the id of the batch under the cursor of a narrowed menu: the chosen one while it matches, or else
 * the best match.
 */
export function batchAmongFound(batches: readonly BatchImages[], typed: string, chosen: string): string {
	const found = findBatches(batches, typed);
	return found.some(({ id }) => id === chosen) ? chosen : (found[0]?.id ?? chosen);
}

/**
 * Returns the batches of a menu that match the typed text, best match first, or all of them while nothing is
 * typed.
 */
export const findBatches = (batches: readonly BatchImages[], typed: string): readonly BatchImages[] =>
	findByWords(batches, typed, ({ label }) => ({ label }));
