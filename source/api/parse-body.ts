import { isAscii } from '../jobs/simple-text.ts';
import type { KeyRedactor } from './redact-key.ts';

/**
 * Whether nothing but letters, digits and signs of ASCII can be in a text, which most answers are, and which
 * is found out far sooner than what of the rest is harmless: JSON has no other controls but as escapes.
 */
const isPlain = (json: string): boolean =>
	isAscii(json) && !['\\u', '\\b', '\x7f'].some((odd) => json.includes(odd));

/** What cleaning takes out, as itself or as an escape of JSON; a key's parts could stand between. */
const mayHide = /\\[ub]|(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Parses JSON in which the key is redacted already, and redacts it where invisible characters hide it, too.
 *
 * @returns `undefined` when the text is not JSON.
 */
export function parseBody(json: string, { redactHidden }: Pick<KeyRedactor, 'redactHidden'>): unknown {
	const reveal = (_name: string, value: unknown): unknown =>
		typeof value === 'string' ? redactHidden(value) : value;
	try {
		// Looking at every text apart takes a while, and is hardly ever needed.
		return JSON.parse(json, !isPlain(json) && mayHide.test(json) ? reveal : undefined);
	} catch {
		return undefined;
	}
}
