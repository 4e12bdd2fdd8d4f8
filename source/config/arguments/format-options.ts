import { type Command, Option } from 'commander';
import { UsageError } from '../usage-error.ts';
import type { Delimited } from './invocation.ts';
import { columnNames } from './option-values.ts';

/** How rows are to be printed. */
export interface FormatOptions {
	readonly json?: boolean;
	readonly csv?: boolean;
	readonly plain?: boolean;
	readonly columns?: readonly string[];
}

/**
 * Adds the options that say how rows are printed.
 *
 * @param names the columns that there are.
 */
export const withFormats = (command: Command, names: readonly string[]): Command =>
	command
		.option('--json', 'print JSON')
		.addOption(new Option('--csv', 'print CSV, with a line of headings').conflicts(['json', 'plain']))
		.addOption(
			new Option('--plain', 'print lines for cut and awk: a tab between columns, no headings').conflicts(
				'json',
			),
		)
		.option(
			'--columns <names>',
			`columns of the table, --csv and --plain: ${names.join(', ')}`,
			columnNames(names),
		);

/** @throws {UsageError} for columns where there are none to choose. */
export function givenFormat({ json, csv, plain, columns }: FormatOptions): {
	readonly isJson: boolean;
	readonly delimited?: Delimited;
} {
	if (csv === true || plain === true) {
		return {
			isJson: false,
			delimited: { kind: csv === true ? 'csv' : 'plain', columns: columns ?? null },
		};
	}
	if (columns === undefined) return { isJson: json === true };
	if (json !== true) return { isJson: false, delimited: { kind: 'table', columns } };
	throw new UsageError('--columns cannot be used with --json', 'JSON has every field; leave --columns out');
}
