import { simpleCharacters } from './simple-text.ts';

const plain = new RegExp(`^[${simpleCharacters}]*$`);
// An escape sequence goes as a whole, or its harmless-looking tail would stay behind as text.
const sequences =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
	/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/gu;
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
// Controls, invisible characters (bidi overrides, zero-width spaces, fillers, tags), halves of pairs, and what
// is no character. The two joiners stay, and selectors: emoji and several scripts need them.
const invisible =
	/(?!\u200c|\u200d|\n|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const floods =
	/(\u200c|\u200d)(?:\u200c|\u200d)+|(\p{Variation_Selector})\p{Variation_Selector}+|([\p{M}\u200c\u200d]{4})[\p{M}\u200c\u200d]+/gu;
// What would join the character before it, which is not the stranger's; or the one after.
const edges = /^(?:[^\S\n]|[\p{M}\u200c\u200d])*[\p{M}\u200c\u200d]|[\u200c\u200d]$/gmu;
// However many are chained, a chain is measured as one character, and a terminal may draw each of them.
const emoji = String.raw`\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*\u200d`;
const linker = String.raw`[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2]`;
const letter = String.raw`\p{L}(?:(?!${linker})\p{M})*${linker}\p{M}*\u200d?`;
const chains = new RegExp(`((?:${emoji}){5})(?:${emoji})+|((?:${letter}){6})(?:${letter})+`, 'gu');

/**
 * Makes text from strangers safe to show, keeping its line breaks as `\n`.
 *
 * Removes escape sequences (7-bit and C1), control characters, bidi controls and invisible format
 * characters, and cuts floods of joiners, selectors and combining marks, so that what is left moves no
 * cursor, sets no colour and hides nothing. Tabs become spaces. Idempotent.
 */
export function cleanLines(text: string): string {
	if (plain.test(text)) return text;
	let cleaned = text;
	let before: string;
	do {
		before = cleaned;
		cleaned = before
			.replace(sequences, '')
			.replace(lineBreaks, '\n')
			.replaceAll('\t', ' ')
			.replace(invisible, '')
			.replace(floods, '$1$2$3')
			.replace(edges, '')
			.replace(chains, '$1$2');
		// Taking something out can bring the parts of a new flood together.
	} while (cleaned !== before);
	return cleaned;
}

/** Makes text from strangers safe to show on one line: as {@link cleanLines}, with breaks as spaces. */
export function cleanText(text: string): string {
	return plain.test(text) ? text : cleanLines(text).replace(/\n+/gu, ' ');
}
