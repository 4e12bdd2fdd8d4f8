import { type Command, Option } from 'commander';
import { nearWord } from '../../text/near-word.ts';
import { UsageError } from '../usage-error.ts';
import { chosenNames } from './option-values.ts';

/** Whether JSON is asked for, and of which fields alone. */
export type JsonChoice = true | readonly string[];

/** `--json`, behind which fields may stand. */
export class JsonOption extends Option {
	/** The fields that there are. */
	readonly names: readonly string[];

	constructor(names: readonly string[], description = 'print JSON') {
		super('--json [fields]', `${description}; with these fields alone, where they are named: id,name`);
		this.names = names;
		const read = chosenNames('field', names);
		this.argParser((value: string): JsonChoice => (value === '' ? true : read(value)));
	}
}

/**
 * Whether a word behind `--json` names fields: it has a comma, or is a field or near one. Anything else is an
 * argument of the command, such as its project.
 */
export const isFieldList = (word: string, names: readonly string[]): boolean =>
	/^[^-/:][^/:]*$/.test(word) && (word.includes(',') || nearWord(word, names) !== null);

/**
 * Joins `--json` with the fields behind it, where it has any; an argument behind it stays apart.
 *
 * @throws {UsageError} for a word that is no field, and near one.
 */
export function joinFields(args: readonly string[], command: Command | undefined): readonly string[] {
	const names = command?.options.find((option) => option instanceof JsonOption)?.names;
	const at = args.indexOf('--json');
	const next = args[at + 1];
	const end = args.indexOf('--');
	if (names === undefined || at === -1 || next === undefined || (end !== -1 && end < at)) return args;
	if (!isFieldList(next, names)) return args.toSpliced(at, 1, '--json=');
	if (next.includes(',') || names.includes(next)) return args.toSpliced(at, 2, `--json=${next}`);
	throw new UsageError(
		`unknown field “${next}”`,
		`Did you mean ${nearWord(next, names)}? An argument of this name goes in front of --json`,
	);
}
