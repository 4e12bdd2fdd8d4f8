type Environment = Readonly<Record<string, string | undefined>>;

/** Columns and rows of a terminal. */
export interface TerminalSize {
	readonly columns: number;
	readonly rows: number;
}

/** What terminals have had since there are any. */
const usual: TerminalSize = { columns: 80, rows: 24 };

/** A whole number above 0, of a size that a terminal can have; `null` for anything else. */
function lengthIn(value: string | undefined): number | null {
	const length = /^\d{1,4}$/.test(value ?? '') ? Number(value) : 0;
	return length > 0 ? length : null;
}

/**
 * The size to draw for. A terminal that does not know its own, as behind some serial lines and `docker exec`,
 * says 0×0 or nothing: then COLUMNS and LINES count, then 80×24.
 *
 * @param said what the terminal says of itself.
 */
export const terminalSize = (
	said: { readonly columns?: number | undefined; readonly rows?: number | undefined },
	{ COLUMNS, LINES }: Environment,
): TerminalSize => ({
	columns: said.columns || lengthIn(COLUMNS) || usual.columns,
	rows: said.rows || lengthIn(LINES) || usual.rows,
});
