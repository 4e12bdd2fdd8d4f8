import { cleanText } from './clean-text.ts';

/**
 * Rows for `cut` and `awk -F'\t'`: a line each, a tab between columns, nothing where there is nothing, and
 * no headings. Names hold spaces, so only a tab can part them: no value has one, nor a line break.
 */
export const plainLines = (rows: readonly (readonly (string | number | null)[])[]): string =>
	rows.map((row) => `${row.map((value) => cleanText(String(value ?? ''))).join('\t')}\n`).join('');
