import { isNoneOf } from '../../text/near-word.ts';
import { type AttributeWith, attributesWith } from './attributes.ts';

/** An attribute that has a column. */
export type ColumnName = AttributeWith<'column'>;

/** A column that a person chose for the list of jobs. */
export interface ChosenColumn {
	readonly name: ColumnName;
	/** Columns of the terminal; `null` for as many as its values need. */
	readonly width: number | null;
}

/** The columns of a list, in their order; `null` for those that the program chooses. */
export type ChosenColumns = readonly ChosenColumn[] | null;

const names = attributesWith('column').map(([name]) => name);

export const isColumnName = (name: string): name is ColumnName => names.includes(name);

/** The narrowest column, and the widest one. Columns of the terminal. */
export const narrowest = 3;
export const widest = 99;

/** Reads `labeler`, or `labeler:20`; the text says what is wrong with it. */
export function parseColumn(text: string): ChosenColumn | string {
	const [name = '', width, ...others] = text.split(':');
	if (!isColumnName(name)) return isNoneOf(name, names);
	if (width === undefined) return { name, width: null };
	const number = Number(width);
	return others.length === 0 && /^\d+$/.test(width) && number >= narrowest && number <= widest
		? { name, width: number }
		: `has a width that is not a whole number from ${narrowest} to ${widest}`;
}

/** The columns that can be read of these texts; `null` where that is none. */
export function parseColumns(texts: readonly string[] | null): ChosenColumns {
	const columns = (texts ?? []).map(parseColumn).filter((column) => typeof column === 'object');
	const once = columns.filter(({ name }, index) => columns.findIndex((one) => one.name === name) === index);
	return once.length === 0 ? null : once;
}

/** `labeler:20`, as {@link parseColumn} reads it. */
export const columnText = ({ name, width }: ChosenColumn): string =>
	width === null ? name : `${name}:${width}`;
