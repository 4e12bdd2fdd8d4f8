/**
 * Words that no shell changes. At the start of a word, zsh expands `=ls`, and old versions of fish expand
 * `%1`.
 */
const plain = /^[\w@+:,./-][\w@%+=:,./-]*$/;

/**
 * Quotes a text as one word that sh, bash, zsh and fish read alike.
 *
 * Single quotes enclose everything except quotes and backslashes: within single quotes, fish reads a
 * backslash as an escape and the other shells do not. Double quotes enclose quotes and backslashes: there,
 * all four read `\\` as one backslash.
 */
export function shellWord(text: string): string {
	if (plain.test(text)) return text;
	const parts = text.match(/[^'\\]+|['\\]+/g) ?? [''];
	return parts
		.map((part) => (/['\\]/.test(part) ? `"${part.replaceAll('\\', '\\\\')}"` : `'${part}'`))
		.join('');
}

/** Quotes a text as the last argument of a command, even if it begins with a dash. */
export const lastArgument = (text: string): string =>
	`${text.startsWith('-') ? '-- ' : ''}${shellWord(text)}`;
