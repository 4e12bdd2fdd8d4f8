import { simpleCharacters } from './simple-text.ts';

const plain = new RegExp(`^[${simpleCharacters}]*$`);
// Matches a whole escape sequence: removing only the escape character would leave its tail as text.
const sequences =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
	/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/gu;
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
// Control characters, invisible characters (bidi overrides, zero-width spaces, fillers, tags), lone
// surrogates and noncharacters. The two joiners and the variation selectors stay: emoji and several scripts
// need them.
const invisible =
	/(?!\u200c|\u200d|\n|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const floods =
	/(\u200c|\u200d)(?:\u200c|\u200d)+|(\p{Variation_Selector})\p{Variation_Selector}+|([\p{M}\u200c\u200d]{4})[\p{M}\u200c\u200d]+/gu;
// Marks and joiners at the start of a line would join the program's own text before it; joiners at the end
// would join the text after it.
const edges = /^(?:[^\S\n]|[\p{M}\u200c\u200d])*[\p{M}\u200c\u200d]|[\u200c\u200d]$/gmu;
// A chain of emoji is measured as one character however long it is, but some terminals draw each emoji.
const emoji = String.raw`\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*\u200d`;
const linker = String.raw`[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2]`;
const letter = String.raw`\p{L}(?:(?!${linker})\p{M})*${linker}\p{M}*\u200d?`;
const chains = new RegExp(`((?:${emoji}){5})(?:${emoji})+|((?:${letter}){6})(?:${letter})+`, 'gu');

/**
 * Makes untrusted text safe to show. Keeps line breaks, as `\n`.
 *
 * Removes escape sequences (7-bit and C1), control characters, bidi controls and invisible format characters,
 * and shortens long runs of joiners, selectors and combining marks. The result cannot move the cursor, set a
 * color or hide text. Tabs become spaces. Idempotent.
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
		// Removing one part can bring together the parts of another run.
	} while (cleaned !== before);
	return cleaned;
}

/** Makes untrusted text safe to show on one line: like {@link cleanLines}, with line breaks as spaces. */
export function cleanText(text: string): string {
	return plain.test(text) ? text : cleanLines(text).replace(/\n+/gu, ' ');
}
