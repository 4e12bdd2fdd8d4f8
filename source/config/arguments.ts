import { CommanderError } from 'commander';
import { describeCommands } from './command-table.ts';
import type { Invocation } from './invocation.ts';
import { UsageError } from './usage-error.ts';

/** Columns that help is laid out for, where there are as many. */
const mostColumns = 80;

/**
 * Reads the arguments behind the program's name.
 *
 * @param columns that there are for help.
 * @throws {UsageError} when they make no sense.
 */
export function parseArguments(args: readonly string[], version: string, columns = mostColumns): Invocation {
	let invocation: Invocation | undefined;
	let printed = '';
	const program = describeCommands(version, (asked) => {
		invocation = asked;
	});
	for (const command of [program, ...program.commands]) {
		command.exitOverride().configureOutput({
			writeOut: (text) => (printed += text),
			writeErr: () => {},
			getOutHelpWidth: () => Math.min(columns, mostColumns),
		});
	}
	try {
		program.parse(args, { from: 'user' });
	} catch (error) {
		if (!(error instanceof CommanderError)) throw error;
		if (error.exitCode !== 0) throw usageErrorOf(error);
	}
	return invocation ?? { command: 'print', text: printed };
}

function usageErrorOf({ message }: CommanderError): UsageError {
	const [what = '', suggestion] = message.replace(/^error: /, '').split('\n');
	return new UsageError(
		what,
		suggestion?.replace(/^\(|\)$/g, '') ?? 'roboflow-jobs --help lists what there is',
	);
}
