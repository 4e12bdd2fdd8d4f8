import { isRecord } from '../../text/is-record.ts';
import { isAscii } from '../../text/simple-text.ts';
import type { KeyRedactor } from './redact-key.ts';

/**
 * Whether nothing but letters, digits and signs of ASCII can be in a text, which most answers are, and which
 * is found out far sooner than what of the rest is harmless: JSON has no other controls but as escapes.
 */
const isPlain = (json: string): boolean =>
	isAscii(json) && !['\\u', '\\b', '\x7f'].some((odd) => json.includes(odd));

/** What cleaning takes out, as itself or as an escape of JSON; a key's parts could stand between. */
const mayHide = /\\[ub]|(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** Redacts every text within a value that was parsed, which is nobody else's yet. */
function redactWithin(value: unknown, redact: (text: string) => string): unknown {
	if (typeof value === 'string') return redact(value);
	if (Array.isArray(value)) {
		for (const [index, inner] of value.entries()) value[index] = redactWithin(inner, redact);
	} else if (isRecord(value)) {
		for (const key in value) {
			const redacted = redactWithin(value[key], redact);
			// Setting a field named __proto__ would do something else.
			if (redacted !== value[key]) Object.defineProperty(value, key, { value: redacted });
		}
	}
	return value;
}

/**
 * Parses JSON in which the key is redacted already, and redacts it where invisible characters hide it, too.
 *
 * @returns `undefined` when the text is not JSON.
 */
export function parseBody(json: string, { redactHidden }: Pick<KeyRedactor, 'redactHidden'>): unknown {
	try {
		const value: unknown = JSON.parse(json);
		// Looking at every text apart takes a while, and is hardly ever needed. A function for JSON.parse would
		// take ten times as long.
		return !isPlain(json) && mayHide.test(json) ? redactWithin(value, redactHidden) : value;
	} catch {
		return undefined;
	}
}
