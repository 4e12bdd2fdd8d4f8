import type { KeyStriker } from './strike-key.ts';

/** Most answers hold nothing but this, which is found out far sooner than what of the rest is harmless. */
const isPlain = (text: string): boolean => !/[^\x20-\x7e\r\n\t]|\\[ub]/.test(text);

/** What cleaning takes out, as itself or as an escape of JSON; a key's parts could stand between. */
const mayHide = /\\[ub]|(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** Levels of an answer; the documented ones have four. Whatever walks through it deeper could run out of stack. */
const deepest = 64;

function isDeeper(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/**
 * Reads JSON that a service sent, and strikes the key out of it.
 *
 * @returns `undefined` when the text is not JSON, or goes deeper than any answer does.
 */
export function parseBody(text: string, { strike, strikeHidden }: KeyStriker): unknown {
	const struck = strike(text);
	const reveal = (_name: string, value: unknown): unknown =>
		typeof value === 'string' ? strikeHidden(value) : value;
	try {
		// Looking at every text apart takes a while, and is hardly ever needed.
		const body: unknown = JSON.parse(struck, !isPlain(struck) && mayHide.test(struck) ? reveal : undefined);
		return isDeeper(body, deepest) ? undefined : body;
	} catch {
		return undefined;
	}
}
