const plain = /^[\x20-\x7e]*$/;
// An escape sequence goes as a whole, or its harmless-looking tail would stay behind as text.
const sequences =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
	/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/gu;
const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
// Controls, invisible format characters (bidi overrides, zero-width spaces, tags) and halves of pairs. The
// two joiners stay: emoji and several scripts need them.
const invisible = /(?!\u200c|\u200d|\n)[\p{Cc}\p{Cf}\p{Cs}]/gu;
const floods = /(\u200c|\u200d)(?:\u200c|\u200d)+|(\p{M}{4})\p{M}+/gu;

/**
 * Makes text from strangers safe to show, keeping its line breaks as `\n`.
 *
 * Removes escape sequences (7-bit and C1), control characters, bidi controls and invisible format
 * characters, and cuts floods of joiners and combining marks, so that what is left moves no cursor,
 * sets no colour and hides nothing. Tabs become spaces. Idempotent.
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
			.replace(floods, '$1$2');
		// Taking something out can bring the parts of a new flood together.
	} while (cleaned !== before);
	return cleaned;
}

/** Makes text from strangers safe to show on one line: as {@link cleanLines}, with breaks as spaces. */
export function cleanText(text: string): string {
	return plain.test(text) ? text : cleanLines(text).replace(/\n+/gu, ' ');
}
