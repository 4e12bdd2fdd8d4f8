const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';
const interrupt = '\u0003';
/** More than this is no text that anybody means to paste into a field. Characters. */
const longestPaste = 100_000;

// A whole escape sequence, or one character. What is left of a sequence that a read cut in two comes
// through in pieces, which Ink puts together.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal sends
const keys = /\u001b\[\[?[0-?]*[ -/]*[@-~$]|\u001bO[\d;]*[@-~]|\u001b[^\u001b[O]|[\s\S]/gu;

/** Sequences that Ink reports no name for, and Enter as sent by programs that type a line feed. */
const aliases: Readonly<Record<string, string>> = {
	'\u001bOP': '\u001e',
	'\u001b[11~': '\u001e',
	'\u001b[[A': '\u001e',
	'\u001b[15~': '\u0012',
	'\u001b[[E': '\u0012',
	'\n': '\r',
};

/** Takes what a terminal sent, in pieces of any size, and gives it back key by key. */
export interface KeySplitter {
	/** The keys that are complete now; a bracketed paste is one of them, markers and all. */
	readonly push: (chunk: string) => readonly string[];
}

/** Text without escape sequences that are pastes, key by key. */
const typedKeys = (text: string): readonly string[] =>
	[...text.matchAll(keys)].map(([key]) => aliases[key] ?? key);

/**
 * Makes a splitter. Fast typing, key repeat and slow lines put many keys into one read; a program that
 * takes a read for a key loses them.
 */
export function createKeySplitter(): KeySplitter {
	/** What has come of a paste that has not ended; `null` outside of one. */
	let paste: string | null = null;
	/** Whether that was too much, so that only its end is waited for. */
	let isTooLong = false;

	/** Takes in the rest of a paste, and what is behind it. */
	function continuePaste(input: string): readonly string[] {
		const end = input.indexOf(pasteEnd);
		if (end === -1) {
			isTooLong ||= input.length > longestPaste;
			// Of a paste that is thrown away, the end may still come in two pieces.
			paste = isTooLong ? input.slice(-pasteEnd.length) : input;
			return [];
		}
		const pasted = isTooLong ? [] : [pasteStart + input.slice(0, end) + pasteEnd];
		paste = null;
		isTooLong = false;
		return [...pasted, ...split(input.slice(end + pasteEnd.length))];
	}

	function split(input: string): readonly string[] {
		const start = input.indexOf(pasteStart);
		if (start === -1) return typedKeys(input);
		return [...typedKeys(input.slice(0, start)), ...continuePaste(input.slice(start + pasteStart.length))];
	}

	return {
		push(chunk) {
			if (paste === null) return split(chunk);
			// A paste whose end got lost must not swallow the key that quits.
			if (chunk === interrupt) {
				paste = null;
				isTooLong = false;
				return [interrupt];
			}
			return continuePaste(paste + chunk);
		},
	};
}
