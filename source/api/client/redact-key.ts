import { cleanLines } from '../../text/clean-text.ts';
import type { Redact } from '../../text/crash.ts';
import { createKeyFinder } from './key-finder.ts';

const named: Readonly<Record<string, string>> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
	'/': 'sol',
	'+': 'plus',
	'=': 'equals',
};

/** Returns a pattern for a hexadecimal number in upper or lower case. */
const hex = (value: number, digits: number): string =>
	value
		.toString(16)
		.padStart(digits, '0')
		.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/**
 * Returns a pattern for any number of backslashes before the character of a key at this index. Before the
 * first character, it matches a run of backslashes only from its start: trying every start would be very slow
 * for a long run.
 */
const slashes = (index: number): string => (index === 0 ? '(?:(?<!\\\\)\\\\+)?' : '\\\\*');

/**
 * Returns a pattern for a literal character of a key, with or without backslashes. Forms encode a space as a
 * plus.
 */
function itself(character: string, index: number): string {
	const written = `${slashes(index)}\\u{${codeOf(character).toString(16)}}`;
	return character === ' ' ? `(?:${written}|\\+)` : written;
}

/** Whether text may contain one of the other {@link formsOf} a character. */
const mayEncode = (text: string): boolean =>
	(text.includes('%') && /%[\da-f]{2}/i.test(text)) ||
	(text.includes('&') && /&(?:#|[a-z]+;)/.test(text)) ||
	text.includes('\\u');

/**
 * Returns a pattern for all forms of a character of a key: literal, JSON escape, percent-encoded (once or
 * repeatedly), HTML entity.
 */
function formsOf(character: string, index: number): string {
	const code = codeOf(character);
	const units = Array.from({ length: character.length }, (_, place) => character.charCodeAt(place));
	const name = named[character];
	const forms = [
		itself(character, index),
		units.map((unit, place) => `${slashes(index + place)}\\\\u${hex(unit, 4)}`).join(''),
		[...new TextEncoder().encode(character)].map((byte) => `%(?:25)*${hex(byte, 2)}`).join(''),
		`&(?:amp;)*#0*(?:${code}|[xX]0*${hex(code, 1)});?`,
		...(name === undefined ? [] : [`&(?:amp;)*${name};`]),
	];
	return `(?:${forms.join('|')})`;
}

const literal = (text: string): string =>
	[...text].map((character) => `\\u{${codeOf(character).toString(16)}}`).join('');

/**
 * Redacts the API key in responses of a service.
 *
 * The threat: a 401 echoes the key, and a hostile or broken gateway may echo the request in any encoding, so
 * a screen, a log or a bug report would publish it. Code that uses the client never sees a key, whatever the
 * response.
 */
export interface KeyRedactor {
	/** Replaces the key by `[key]`: plain, percent-encoded, JSON-escaped, in HTML or in base64. */
	readonly redact: Redact;
	/**
	 * The same for a text from which invisible characters will be removed, which could join the parts of a key.
	 */
	readonly redactHidden: (text: string) => string;
}

/** Minimum length of base64 that counts as a key within other text. */
const fewest = 10;

/**
 * Returns the base64 forms of a key: alone, or after one or two other bytes, as in `user:key`. Omits
 * characters that also depend on neighbouring bytes.
 */
function base64Forms(key: string): readonly string[] {
	const bytes = Buffer.from(key);
	const whole = bytes.toString('base64').replace(/=+$/, '');
	const within = [0, 1, 2].map((before) => {
		const text = Buffer.concat([Buffer.alloc(before), bytes])
			.toString('base64')
			.replace(/=+$/, '');
		const isShared = (before + bytes.length) % 3 !== 0;
		return text.slice(before === 0 ? 0 : before + 1, isShared ? -1 : undefined);
	});
	const forms = [whole, ...within.filter((form) => form.length >= fewest)];
	return [...new Set(forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]))];
}

/** Creates a redactor for one key. */
export function createKeyRedactor(key: string): KeyRedactor {
	const base64 = base64Forms(key);
	const encoded = base64.map(literal);
	const mayContain = createKeyFinder(key, base64);
	const patternOf = (form: typeof formsOf): RegExp =>
		new RegExp(
			[[...key].map((character, index) => form(character, index)).join(''), ...encoded].join('|'),
			'gu',
		);
	const patterns = new Map<typeof formsOf, RegExp>();
	function redact(text: string): string {
		// Most responses can contain a key only in its literal form, whose pattern is built and matched in half
		// the time.
		const isEncoded = mayEncode(text);
		if (!isEncoded && !mayContain(text)) return text;
		const form = isEncoded ? formsOf : itself;
		const pattern = patterns.get(form) ?? patternOf(form);
		patterns.set(form, pattern);
		return text.replace(pattern, '[key]');
	}
	return {
		redact,
		redactHidden(text) {
			const clean = cleanLines(text);
			if (clean === text) return text;
			const redacted = redact(clean);
			return redacted === clean ? text : redacted;
		},
	};
}

/** Creates a redactor for several keys. Empty keys are ignored. */
export function redactorOf(keys: readonly string[]): Redact {
	const redactors = keys.filter((key) => key !== '').map(createKeyRedactor);
	return (text) => redactors.reduce((clean, { redact }) => redact(clean), text);
}
