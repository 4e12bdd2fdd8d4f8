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

/**
 * A pattern for all that one character of a key may look like: itself, behind backslashes, as an escape
 * of JSON, percent-encoded (once or more often), as an entity of HTML, in a form's encoding.
 */
function formsOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
	const name = named[character];
	const forms = [
		`\\\\*\\u{${code.toString(16)}}`,
		units.map((unit) => `\\\\+u${hex(unit, 4)}`).join(''),
		[...new TextEncoder().encode(character)].map((byte) => `%(?:25)*${hex(byte, 2)}`).join(''),
		`&(?:amp;)*#0*(?:${code}|[xX]0*${hex(code, 1)});?`,
		...(name === undefined ? [] : [`&(?:amp;)*${name};`]),
		...(character === ' ' ? ['\\+'] : []),
	];
	return `(?:${forms.join('|')})`;
}

const literal = (text: string): string =>
	[...text].map((character) => `\\u{${character.codePointAt(0)?.toString(16)}}`).join('');

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
	const pattern = new RegExp([[...key].map(formsOf).join(''), ...encoded].join('|'), 'gu');
	const strike = (text: string): string => text.replace(pattern, '[key]');
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
