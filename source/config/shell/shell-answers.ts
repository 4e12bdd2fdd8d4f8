import { cleanText } from '../../text/clean-text.ts';
import { truncate } from '../../text/text-width.ts';
import type { CompletionValue } from './completion.ts';
import type { ShellLine } from './shell-line.ts';

/**
 * Formats candidates for zsh and fish: one per line, with a tab before the description. Both shells add
 * quotes themselves.
 */
export const describedLines = (candidates: readonly CompletionValue[]): string =>
	candidates.map(({ value, note }) => `${cleanText(value)}${note && `\t${cleanText(note)}`}\n`).join('');

/** Escapes text as part of a bash word, without expansion or word breaks. */
export const escapeForBash = (text: string): string => text.replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, '\\$&');

/** Whether bash reads a text literally inside a quote. */
const fits = (text: string, quote: ShellLine['quote']): boolean =>
	quote === '"' ? !/["\\$`!]/.test(text) : !text.includes("'");

const mostColumns = 76;

export interface BashContext extends ShellLine {
	/**
	 * The text that bash replaces: the end of the last word, after a character that breaks words only in bash.
	 */
	readonly replaced: string;
	/** Whether bash shows the candidates instead of inserting one. */
	readonly isListed: boolean;
}

/**
 * Formats candidates for bash: one per line, quoted like the typed word, starting at the text that bash
 * replaces. Several candidates get descriptions.
 */
export function bashLines(candidates: readonly CompletionValue[], context: BashContext): string {
	const { words, quote, isQuotedWhole, replaced, isListed } = context;
	if (quote !== '' && !isQuotedWhole) return '';
	const word = words.at(-1) ?? '';
	const kept = quote === '' && word.endsWith(replaced) ? word.length - replaced.length : 0;
	const fitting = candidates
		.map(({ value, note }) => ({ value: cleanText(value), note: cleanText(note) }))
		.filter(({ value }) => quote === '' || fits(value, quote));
	return fitting
		.map(({ value, note }) => {
			const end = value.slice(kept);
			const text = quote === '' ? escapeForBash(end) : end;
			const shown = truncate(`${text}  (${note})`, Math.max(mostColumns, text.length));
			return `${isListed && fitting.length > 1 && note !== '' ? shown : text}\n`;
		})
		.join('');
}
