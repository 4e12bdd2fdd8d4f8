import { toWidth, widthOf } from '../text/text-width.ts';

/** A column of a plain table. */
export interface Column<Row> {
	readonly heading: string;
	readonly value: (row: Row) => string;
	readonly align?: 'left' | 'right';
}

/**
 * Lays rows out as text, as wide as they are: pipes and files want whole values, and a person who reads on a
 * terminal has its scrollback.
 */
export function tableText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
	const cells = rows.map((row) => columns.map(({ value }) => value(row)));
	const widths = columns.map(({ heading }, index) =>
		cells.reduce((widest, row) => Math.max(widest, widthOf(row[index] ?? '')), heading.length),
	);
	const line = (values: readonly string[]): string =>
		columns
			.map(({ align }, index) => toWidth(values[index] ?? '', widths[index] ?? 0, align))
			.join('  ')
			.trimEnd();
	return `${[columns.map(({ heading }) => heading), ...cells].map(line).join('\n')}\n`;
}
