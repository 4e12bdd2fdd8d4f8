import { cleanText } from '../../text/clean-text.ts';
import { truncate } from '../../text/text-width.ts';
import type { CompletionValue } from './completion.ts';
import type { ShellLine } from './shell-line.ts';

/** What zsh and fish read: a candidate a line, and what it is behind a tab. They quote by themselves. */
export const describedLines = (candidates: readonly CompletionValue[]): string =>
	candidates.map(({ value, note }) => `${cleanText(value)}${note && `\t${cleanText(note)}`}\n`).join('');

/** A text as a part of a word of bash's: nothing in it is expanded, or ends the word. */
export const escapeForBash = (text: string): string => text.replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, '\\$&');

/** Whether bash takes a text inside of a quote as it is. */
const fits = (text: string, quote: ShellLine['quote']): boolean =>
	quote === '"' ? !/["\\$`!]/.test(text) : !text.includes("'");

const mostColumns = 76;

export interface BashContext extends ShellLine {
	/** What bash replaces: the end of the last word, behind a sign that parts words for it alone. */
	readonly replaced: string;
	/** Whether what is shown may be more than what is inserted. */
	readonly isListed: boolean;
}

/**
 * What bash reads: a candidate a line, quoted as the word is, from where it replaces what is typed. Where there are several, they are told apart by what each is.
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
