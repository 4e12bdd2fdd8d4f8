import { isRecord } from '../../text/is-record.ts';
import { isAscii } from '../../text/simple-text.ts';
import type { KeyRedactor } from './redact-key.ts';

/**
 * Whether a JSON text contains only ASCII letters, digits and signs, as most responses do. This check is much
 * faster than the one for invisible characters; JSON contains other control characters only as escapes.
 */
const isPlain = (json: string): boolean =>
	isAscii(json) && !['\\u', '\\b', '\x7f'].some((odd) => json.includes(odd));

/**
 * Characters that cleaning removes, literal or as JSON escapes. The parts of a key could have them in
 * between.
 */
const mayHide = /\\[ub]|(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** Redacts every string within a parsed value, in place, because nothing else uses it yet. */
function redactWithin(value: unknown, redact: (text: string) => string): unknown {
	if (typeof value === 'string') return redact(value);
	if (Array.isArray(value)) {
		for (const [index, inner] of value.entries()) value[index] = redactWithin(inner, redact);
	} else if (isRecord(value)) {
		for (const key in value) {
			const redacted = redactWithin(value[key], redact);
			// An assignment to a field named __proto__ would set the prototype.
			if (redacted !== value[key]) Object.defineProperty(value, key, { value: redacted });
		}
	}
	return value;
}

/**
 * Returns a parser for the parts of a JSON text in which the key is already redacted. It also redacts keys
 * that are hidden by invisible characters.
 *
 * @returns a function that throws when the part is not JSON.
 */
export function parserOf(
	json: string,
	{ redactHidden }: Pick<KeyRedactor, 'redactHidden'>,
): (part: string) => unknown {
	// Checking every string separately is slow and hardly ever needed. A reviver for JSON.parse would take ten
	// times as long.
	if (isPlain(json) || !mayHide.test(json)) return (part) => JSON.parse(part);
	return (part) => redactWithin(JSON.parse(part), redactHidden);
}

/**
 * Parses a whole JSON text like {@link parserOf}.
 *
 * @returns `undefined` when the text is not JSON.
 */
export function parseBody(json: string, redactor: Pick<KeyRedactor, 'redactHidden'>): unknown {
	try {
		return parserOf(json, redactor)(json);
	} catch {
		return undefined;
	}
}
