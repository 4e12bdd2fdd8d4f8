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

/**
 * Makes a splitter. Fast typing, key repeat and slow lines put many keys into one read; a program that
 * takes a read for a key loses them.
 */
export function createKeySplitter(): KeySplitter {
	let paste: string | null = null;

	function* split(input: string): Generator<string> {
		let rest = input;
		while (rest !== '') {
			const start = rest.indexOf(pasteStart);
			const typed = start === -1 ? rest : rest.slice(0, start);
			for (const [key] of typed.matchAll(keys)) yield aliases[key] ?? key;
			if (start === -1) return;
			const end = rest.indexOf(pasteEnd, start);
			if (end === -1) {
				paste = rest.slice(start);
				return;
			}
			yield rest.slice(start, end + pasteEnd.length);
			rest = rest.slice(end + pasteEnd.length);
		}
	}

	return {
		push(chunk) {
			// A paste whose end got lost must not swallow the key that quits.
			if (paste !== null && (chunk === interrupt || paste.length > longestPaste)) {
				paste = null;
				return chunk === interrupt ? [interrupt] : [];
			}
			const input = (paste ?? '') + chunk;
			paste = null;
			return [...split(input)];
		},
	};
}
