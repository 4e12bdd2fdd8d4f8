import { isNoneOf } from '../../text/near-word.ts';
import { type AttributeWith, attributesWith } from './attributes.ts';

/** An attribute that has a column. */
export type ColumnName = AttributeWith<'column'>;

/** A column that a person chose for the job list. */
export interface ChosenColumn {
	readonly name: ColumnName;
	/** Width in terminal columns; `null` to fit the values. */
	readonly width: number | null;
}

/** The columns of a list in their order; `null` for the program's default. */
export type ChosenColumns = readonly ChosenColumn[] | null;

const names = attributesWith('column').map(([name]) => name);

export const isColumnName = (name: string): name is ColumnName => names.includes(name);

/** Minimum and maximum width of a column, in terminal columns. */
export const narrowest = 3;
export const widest = 99;

/** Splits `labeler:20`; the width is `null` without a colon, and an error text when it is invalid. */
export function splitColumn(text: string): { readonly name: string; readonly width: number | string | null } {
	const [, name = text, width] = /^([^:]*):(.*)$/s.exec(text) ?? [];
	if (width === undefined) return { name, width: null };
	const number = Number(width);
	const isWidth = /^\d+$/.test(width) && number >= narrowest && number <= widest;
	return {
		name,
		width: isWidth ? number : `has a width that is not a whole number from ${narrowest} to ${widest}`,
	};
}

/** Parses `labeler` or `labeler:20`. Returns an error text when it is invalid. */
export function parseColumn(text: string): ChosenColumn | string {
	const { name, width } = splitColumn(text);
	if (!isColumnName(name)) return isNoneOf(name, names);
	return typeof width === 'string' ? width : { name, width };
}

/** Returns the valid columns among these texts; `null` when there are none. */
export function parseColumns(texts: readonly string[] | null): ChosenColumns {
	const columns = (texts ?? []).map(parseColumn).filter((column) => typeof column === 'object');
	const once = columns.filter(({ name }, index) => columns.findIndex((one) => one.name === name) === index);
	return once.length === 0 ? null : once;
}

/** Formats a column as `labeler:20`, for {@link parseColumn}. */
export const columnText = ({ name, width }: ChosenColumn): string =>
	width === null ? name : `${name}:${width}`;
