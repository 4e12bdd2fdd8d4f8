import type { Columns } from './columns.ts';

/** Data about a row in addition to its record. */
interface Known<Row> {
	readonly columns: Columns<Row>;
	readonly row: Row;
}

/**
 * Returns the chosen fields of a record in the order of the choice; the whole record when none are chosen.
 *
 * @param known reads a value that the record does not have; a field that neither has is `null`.
 */
export function chosenFields<Row>(
	record: Readonly<Record<string, unknown>>,
	fields: readonly string[] | undefined,
	known?: Known<Row>,
): Readonly<Record<string, unknown>> {
	if (fields === undefined) return record;
	const read = (name: string): unknown =>
		Object.hasOwn(record, name) ? record[name] : (known?.columns[name]?.(known.row) ?? null);
	return Object.fromEntries(fields.map((name) => [name, read(name)]));
}
