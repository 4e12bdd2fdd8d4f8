import { cleanLines } from '../jobs/clean-text.ts';
import type { Strike } from '../jobs/crash.ts';

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

/** A hexadecimal number in either case. */
const hex = (value: number, digits: number): string =>
	value
		.toString(16)
		.padStart(digits, '0')
		.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

/**
 * A pattern for any number of backslashes before the character of a key that has this index. Before the first
 * one it takes a run of them from its beginning alone: tried from each of them, a long run would take for ever.
 */
const slashes = (index: number): string => (index === 0 ? '(?:(?<!\\\\)\\\\+)?' : '\\\\*');

/** A pattern for a character of a key as itself, behind backslashes or not; a form sends a space as a plus. */
function itself(character: string, index: number): string {
	const written = `${slashes(index)}\\u{${codeOf(character).toString(16)}}`;
	return character === ' ' ? `(?:${written}|\\+)` : written;
}

/** Whether text holds anything that begins one of the other {@link formsOf} a character. */
const mayEncode = (text: string): boolean => text.includes('%') || text.includes('&') || text.includes('\\u');

/**
 * A pattern for all that one character of a key may look like: itself, an escape of JSON, percent-encoded
 * (once or more often), an entity of HTML.
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

/** Takes the key out of what a service said. */
export interface KeyStriker {
	/** Puts `[key]` where the key stands, however it is written. */
	readonly strike: Strike;
	/** The same for a text of which what is invisible will be taken out, which could join the key's parts. */
	readonly strikeHidden: (text: string) => string;
}

/** Services echo keys in error bodies; nothing behind this border ever sees one. */
export function createKeyStriker(key: string): KeyStriker {
	const bytes = Buffer.from(key);
	const encoded = (['base64', 'base64url'] as const).map((encoding) =>
		literal(bytes.toString(encoding).replace(/=+$/, '')),
	);
	const patternOf = (form: typeof formsOf): RegExp =>
		new RegExp(
			[[...key].map((character, index) => form(character, index)).join(''), ...encoded].join('|'),
			'gu',
		);
	const patterns = new Map<typeof formsOf, RegExp>();
	function strike(text: string): string {
		// Most answers can hold no key but as it is, for which a pattern is made and tried in half the time.
		const form = mayEncode(text) ? formsOf : itself;
		const pattern = patterns.get(form) ?? patternOf(form);
		patterns.set(form, pattern);
		return text.replace(pattern, '[key]');
	}
	return {
		strike,
		strikeHidden(text) {
			const clean = cleanLines(text);
			if (clean === text) return text;
			const struck = strike(clean);
			return struck === clean ? text : struck;
		},
	};
}

/** Takes several keys out of text; one that is empty is none. */
export function strikeOf(keys: readonly string[]): Strike {
	const strikers = keys.filter((key) => key !== '').map(createKeyStriker);
	return (text) => strikers.reduce((clean, { strike }) => strike(clean), text);
}
