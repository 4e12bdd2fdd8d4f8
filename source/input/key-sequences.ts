import { readMouseReport } from './mouse-report.ts';

/** Sequences that Ink has no name for, and Enter from programs that send a line feed. */
const aliases: Readonly<Record<string, string>> = {
	'\u001bOP': '\u001e',
	'\u001b[11~': '\u001e',
	'\u001b[[A': '\u001e',
	'\u001b[15~': '\u001d',
	'\u001b[[E': '\u001d',
	'\u001bOM': '\r',
	'\n': '\r',
};

// Cursor and editing keys as xterm, rxvt, PuTTY and the Linux console send them, with or without modifiers,
// and kitty's keys; a key release (`:3`) is not a key. Everything else is a report: cursor position, device
// attributes, focus, modes.
const keySequence =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals send these
	/^\u001b(?:\[(?:1;\d+(?::[12]?)?)?[A-FHPQS]|\[Z|\[[a-e]|\[\d{1,2}(?:;\d+(?::[12]?)?)?[~^]|\[[235678]\$|\[\[(?:[A-E]|[56]~)|\[\d+(?::\d*){0,2}(?:;\d*(?::[12]?)?(?:;[\d:]+)?)?u|O[A-FHPQSMa-e])$/;

/**
 * Returns the key for a complete sequence or a character, in the form that Ink understands. A mouse report
 * counts as a key, but is never passed to Ink.
 *
 * @returns `null` for a sequence that is not a key, such as a response of the terminal.
 */
export function keyOfSequence(sequence: string): string | null {
	const isSequence = sequence.length > 2 && /^[[O]/.test(sequence.slice(1));
	const isKey = !isSequence || keySequence.test(sequence) || readMouseReport(sequence) !== null;
	return isKey ? (aliases[sequence] ?? sequence) : null;
}
