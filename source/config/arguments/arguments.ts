import { type Command, CommanderError } from 'commander';
import { shellWord } from '../../text/shell-word.ts';
import { UsageError } from '../usage-error.ts';
import { allCommands, describeCommands, fullName } from './command-table.ts';
import type { Invocation } from './invocation.ts';
import { joinValues } from './join-values.ts';
import { joinFields } from './json-option.ts';
import { assertKnownCommand, namedCommand, withHelpOption } from './known-command.ts';

/** Maximum width of help, in terminal columns. */
const mostColumns = 80;

/**
 * Parses the arguments after the program's name.
 *
 * @param columns width of the terminal, for help.
 * @throws {UsageError} when the arguments are invalid.
 */
export function parseArguments(args: readonly string[], version: string, columns = mostColumns): Invocation {
	let invocation: Invocation | undefined;
	let printed = '';
	const program = describeCommands(version, (asked) => {
		invocation = asked;
	});
	for (const command of [program, ...allCommands(program)]) {
		command.exitOverride().configureOutput({
			writeOut: (text) => (printed += text),
			writeErr: () => {},
			getOutHelpWidth: () => Math.min(columns, mostColumns),
		});
	}
	const command = namedCommand(args, program);
	const joined = joinValues(args, program, command);
	try {
		assertKnownCommand(joined, program);
		// -V alone is kept as an alias, since earlier versions had it.
		const asked = args.length === 1 && args[0] === '-V' ? ['--version'] : withHelpOption(joined, program);
		program.parse(joinFields(asked, command), { from: 'user' });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode !== 0) throw usageErrorOf(error, joined, command);
	}
	return invocation ?? { command: 'print', text: printed };
}

/**
 * Returns the arguments with `--` before those that were parsed as options but are probably ids, or
 * `null`.
 */
function dashedId(
	{ code }: CommanderError,
	args: readonly string[],
	command: Command | undefined,
): string | null {
	const takesId = command?.registeredArguments.some((argument) => argument.name() === 'id') === true;
	if (!takesId || !['commander.unknownOption', 'commander.missingArgument'].includes(code)) return null;
	const end = args.includes('--') ? args.indexOf('--') : args.length;
	const isDashed = (arg: string): boolean => /^-[^-]./.test(arg);
	const [before, after] = [args.slice(0, end), args.slice(end + 1)];
	const ids = before.filter(isDashed);
	if (ids.length === 0) return null;
	const others = before.filter((arg) => !isDashed(arg));
	return [...others, '--', ...ids, ...after].map(shellWord).join(' ');
}

/** @param command the command that the arguments name. */
function usageErrorOf(
	error: CommanderError,
	args: readonly string[],
	command: Command | undefined,
): UsageError {
	const [what = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
	const meant = dashedId(error, args, command);
	const hint =
		meant === null
			? `see \`roboflow-jobs ${command === undefined ? '' : `${fullName(command)} `}--help\``
			: `for an id that begins with a dash, put -- in front of it: roboflow-jobs ${meant}`;
	return new UsageError(what, suggestion?.replace(/^\(|\)$/g, '') ?? hint);
}
