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
 * Parses JSON in which the key is already redacted, and also redacts keys that are hidden by invisible
 * characters.
 *
 * @returns `undefined` when the text is not JSON.
 */
export function parseBody(json: string, { redactHidden }: Pick<KeyRedactor, 'redactHidden'>): unknown {
	try {
		const value: unknown = JSON.parse(json);
		// Checking every string separately is slow and hardly ever needed. A reviver for JSON.parse would take
		// ten times as long.
		return !isPlain(json) && mayHide.test(json) ? redactWithin(value, redactHidden) : value;
	} catch {
		return undefined;
	}
}
