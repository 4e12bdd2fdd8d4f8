import { type Command, Option } from 'commander';
import { nearWord } from '../../text/near-word.ts';
import { UsageError } from '../usage-error.ts';
import { chosenNames } from './option-values.ts';

/** Whether to print JSON: all fields (`true`) or the named ones. */
export type JsonChoice = true | readonly string[];

/** The `--json` option, with an optional list of fields. */
export class JsonOption extends Option {
	/** Available fields. */
	readonly names: readonly string[];

	constructor(names: readonly string[], description = 'print JSON') {
		super('--json [fields]', `${description}; with these fields alone, where they are named: id,name`);
		this.names = names;
		const read = chosenNames('field', names);
		this.argParser((value: string): JsonChoice => (value === '' ? true : read(value)));
	}
}

/**
 * Whether a word after `--json` is a list of fields: it contains a comma, or resembles a field. Any other
 * word is an argument of the command, such as its project.
 */
export const isFieldList = (word: string, names: readonly string[]): boolean =>
	/^[^-/:][^/:]*$/.test(word) && (word.includes(',') || nearWord(word, names) !== null);

/**
 * Joins `--json` with the list of fields after it, if there is one. An argument after it stays separate.
 *
 * @throws {UsageError} for a word that resembles a field but is not one, and for an empty list.
 */
export function joinFields(args: readonly string[], command: Command | undefined): readonly string[] {
	// The parser gives an option of batches merge to batches, if both have it.
	const names = [command?.parent, command]
		.flatMap((one) => one?.options ?? [])
		.find((option) => option instanceof JsonOption)?.names;
	const at = args.indexOf('--json');
	const next = args[at + 1];
	const end = args.indexOf('--');
	const options = end === -1 ? args : args.slice(0, end);
	// It usually comes from an unset variable in a script, and would print all fields.
	if (names !== undefined && options.includes('--json='))
		throw new UsageError('--json= names no fields', '--json without = prints all fields');
	if (names === undefined || at === -1 || next === undefined || (end !== -1 && end < at)) return args;
	if (!isFieldList(next, names)) return args.toSpliced(at, 1, '--json=');
	if (next.includes(',') || names.includes(next)) return args.toSpliced(at, 2, `--json=${next}`);
	throw new UsageError(
		`unknown field “${next}”`,
		`Did you mean ${nearWord(next, names)}? An argument of this name goes in front of --json`,
	);
}
