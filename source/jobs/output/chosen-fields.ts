import type { Columns } from './columns.ts';

/** What is known of a row beside its record. */
interface Known<Row> {
	readonly columns: Columns<Row>;
	readonly row: Row;
}

/**
 * The chosen fields of a record, in the order in which they were chosen; the whole record where none are.
 *
 * @param known reads what the record does not have; a field that neither has is `null`.
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
