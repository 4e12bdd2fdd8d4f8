import { type Command, InvalidArgumentError, Option } from 'commander';
import { columnsOf } from '../../jobs/output/columns.ts';
import { fieldsOf } from '../../jobs/output/record-fields.ts';
import { splitColumn } from '../../jobs/triage/chosen-column.ts';
import { quoted } from '../../text/quoted.ts';
import { UsageError } from '../usage-error.ts';
import type { Delimited } from './invocation.ts';
import { type JsonChoice, JsonOption } from './json-option.ts';
import { chosenNames } from './option-values.ts';

/** Options for the output format of rows. */
export interface FormatOptions {
	readonly json?: JsonChoice;
	readonly csv?: boolean;
	readonly plain?: boolean;
	readonly columns?: GivenColumns;
}

/** Columns in their order, and the widths of some. */
interface GivenColumns {
	readonly names: readonly string[];
	readonly widths: ReadonlyMap<string, number>;
}

/** Parses columns such as `name,labeler:20`. */
const columnsOption = (known: readonly string[]) => {
	const read = chosenNames('column', known);
	return (value: string): GivenColumns => {
		const columns = value.split(',').map((part) => splitColumn(part.trim()));
		const names = read(columns.map(({ name }) => name).join(','));
		const widths = new Map<string, number>();
		for (const { name, width } of columns) {
			if (typeof width === 'string') throw new InvalidArgumentError(`${quoted(name)} ${width}.`);
			if (width !== null) widths.set(name, width);
		}
		return { names, widths };
	};
};

/**
 * Adds the output format options.
 *
 * @param rows the kind of rows, which determines the available fields and columns.
 */
export const withFormats = (command: Command, rows: keyof typeof columnsOf): Command =>
	command
		.addOption(new JsonOption(fieldsOf[rows]))
		.addOption(new Option('--csv', 'print CSV, with a line of headings').conflicts(['json', 'plain']))
		.addOption(
			new Option('--plain', 'print lines for cut and awk: a tab between columns, no headings').conflicts(
				'json',
			),
		)
		.option(
			'--columns <names>',
			`columns of the table, --csv and --plain; name:20 is 20 wide: ${columnsOf[rows].join(', ')}`,
			columnsOption(columnsOf[rows]),
		);

/** Returns whether to print JSON, and which fields. */
export const givenJson = (
	json: JsonChoice | undefined,
): { readonly isJson: boolean; readonly fields?: readonly string[] } =>
	json === undefined || json === true ? { isJson: json === true } : { isJson: true, fields: json };

/**
 * Returns the output format.
 *
 * @throws {UsageError} for columns with a format that has none.
 */
export function givenFormat({ json, csv, plain, columns }: FormatOptions): {
	readonly isJson: boolean;
	readonly fields?: readonly string[];
	readonly delimited?: Delimited;
} {
	if (csv === true || plain === true) {
		return {
			isJson: false,
			delimited: { kind: csv === true ? 'csv' : 'plain', columns: columns?.names ?? null },
		};
	}
	if (columns === undefined) return givenJson(json);
	const { names, widths } = columns;
	if (json === undefined)
		return {
			isJson: false,
			delimited: { kind: 'table', columns: names, ...(widths.size === 0 ? {} : { widths }) },
		};
	throw new UsageError('--columns cannot be used with --json', `write --json ${names.join(',')}`);
}
