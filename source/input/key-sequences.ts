import { readMouseReport } from './mouse-report.ts';

/** Sequences that Ink has no name for, and Enter as sent by programs that type a line feed. */
const aliases: Readonly<Record<string, string>> = {
	'\u001bOP': '\u001e',
	'\u001b[11~': '\u001e',
	'\u001b[[A': '\u001e',
	'\u001b[15~': '\u001d',
	'\u001b[[E': '\u001d',
	'\u001bOM': '\r',
	'\n': '\r',
};

// Cursor and editing keys as xterm, rxvt, PuTTY and the Linux console send them, with or without
// modifiers, and kitty's keys; a release (`:3`) is no key. Everything else is a report: cursor position,
// device attributes, focus, modes.
const keySequence =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal sends
	/^\u001b(?:\[(?:1;\d+(?::[12]?)?)?[A-FHPQS]|\[Z|\[[a-e]|\[\d{1,2}(?:;\d+(?::[12]?)?)?[~^]|\[[235678]\$|\[\[(?:[A-E]|[56]~)|\[\d+(?::\d*){0,2}(?:;\d*(?::[12]?)?(?:;[\d:]+)?)?u|O[A-FHPQSMa-e])$/;

/**
 * The key that a complete sequence or a character stands for, as Ink understands it. A report of the mouse is
 * one, too, which Ink never gets.
 *
 * @returns `null` for a sequence that is no key, such as a terminal's answer to a question.
 */
export function keyOfSequence(sequence: string): string | null {
	const isSequence = sequence.length > 2 && /^[[O]/.test(sequence.slice(1));
	const isKey = !isSequence || keySequence.test(sequence) || readMouseReport(sequence) !== null;
	return isKey ? (aliases[sequence] ?? sequence) : null;
}
