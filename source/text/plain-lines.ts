import { cleanText } from './clean-text.ts';

/**
 * Formats rows for `cut` and `awk -F'\t'`: one line per row, tabs between columns, empty text for `null`, no
 * headings. The separator is a tab because names contain spaces; no value contains a tab or a line break.
 */
export const plainLines = (rows: readonly (readonly (string | number | null)[])[]): string =>
	rows.map((row) => `${row.map((value) => cleanText(String(value ?? ''))).join('\t')}\n`).join('');
