import { UsageError } from '../config/usage-error.ts';
import type { TypedInput } from './typed-input.ts';

/** Stands for the lines of standard input. */
const fromInput = '-';

/**
 * Returns the ids of a command line in order, without duplicates. `-` is replaced by standard input, one id
 * per line; text after a tab is ignored.
 *
 * @returns an empty list if standard input is empty, which is valid: a list may have matched nothing.
 * @throws {UsageError} for an empty argument.
 */
export async function typedIds(
	ids: readonly string[],
	input: Pick<TypedInput, 'read'>,
): Promise<readonly string[]> {
	const lines = ids.includes(fromInput) ? (await input.read()).split('\n') : [];
	const read = lines.map((line) => line.split('\t', 1)[0]?.trim() ?? '').filter((id) => id !== '');
	const all = [...new Set(ids.flatMap((id) => (id === fromInput ? read : [id.trim()])))];
	if (all.includes('')) throw new UsageError('an id is empty', 'check the variable that it comes from');
	return all;
}
