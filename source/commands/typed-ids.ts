import { UsageError } from '../config/usage-error.ts';
import type { TypedInput } from './typed-input.ts';

/** What stands for the lines of standard input. */
const fromInput = '-';

export const readsInput = (ids: readonly string[]): boolean => ids.includes(fromInput);

/**
 * The ids of a command line, in their order and each once; `-` is replaced by what standard input has, one on a
 * line; text after a tab is ignored.
 *
 * @returns none where standard input has none, which is no mistake: a list may have found nothing.
 * @throws {UsageError} for an empty argument.
 */
export async function typedIds(ids: readonly string[], input: TypedInput): Promise<readonly string[]> {
	const lines = readsInput(ids) ? (await input.read()).split('\n') : [];
	const read = lines.map((line) => line.split('\t', 1)[0]?.trim() ?? '').filter((id) => id !== '');
	const all = [...new Set(ids.flatMap((id) => (id === fromInput ? read : [id.trim()])))];
	if (all.includes('')) throw new UsageError('an id is empty', 'check the variable that it comes from');
	return all;
}
