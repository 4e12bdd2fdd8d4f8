type Environment = Readonly<Record<string, string | undefined>>;

/** Columns and rows of a terminal. */
export interface TerminalSize {
	readonly columns: number;
	readonly rows: number;
}

/** The traditional size of terminals. */
const usual: TerminalSize = { columns: 80, rows: 24 };

/** Parses a whole number above 0 that can be the size of a terminal; `null` for anything else. */
function lengthIn(value: string | undefined): number | null {
	const length = /^\d{1,4}$/.test(value ?? '') ? Number(value) : 0;
	return length > 0 ? length : null;
}

/**
 * Returns the size to draw for. A terminal that does not know its own size, as on some serial lines and in
 * `docker exec`, reports 0×0 or nothing: then COLUMNS and LINES are used, or else 80×24.
 *
 * @param said the size that the terminal reports.
 */
export const terminalSize = (
	said: { readonly columns?: number | undefined; readonly rows?: number | undefined },
	{ COLUMNS, LINES }: Environment,
): TerminalSize => ({
	columns: said.columns || lengthIn(COLUMNS) || usual.columns,
	rows: said.rows || lengthIn(LINES) || usual.rows,
});
