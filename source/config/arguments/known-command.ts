import type { Command } from 'commander';
import { nearWord } from '../../text/near-word.ts';
import { UsageError } from '../usage-error.ts';

/** Returns the arguments that are neither options nor option values, up to `--`. */
function operandsOf(args: readonly string[], program: Command): readonly string[] {
	const options = [program, ...program.commands].flatMap((command) => command.options);
	const operands: string[] = [];
	let isValue = false;
	for (const arg of args) {
		if (arg === '--') break;
		if (isValue) isValue = false;
		else if (arg.startsWith('-')) {
			isValue = options.some(({ short, long, required }) => required && (arg === short || arg === long));
		} else operands.push(arg);
	}
	return operands;
}

const nameIn = (program: Command): readonly string[] =>
	program
		.createHelp()
		.visibleCommands(program)
		.flatMap((command) => [command.name(), ...command.aliases()]);

/** Returns the command that the arguments name, such as `batches merge`, or `undefined`. */
export function namedCommand(args: readonly string[], program: Command): Command | undefined {
	const [first, second] = operandsOf(args, program);
	const below = (parent: Command, word = ''): Command | undefined =>
		parent.commands.find((command) => [command.name(), ...command.aliases()].includes(word));
	const command = below(program, first);
	return command && (below(command, second) ?? command);
}

/**
 * Rejects a misspelled command. A single word counts as a project only if it resembles no command.
 *
 * @throws {UsageError} with the suggested command.
 */
export function assertKnownCommand(args: readonly string[], program: Command): void {
	const [first, second] = operandsOf(args, program);
	const names = nameIn(program);
	if (first === 'help') {
		if (second === undefined || names.includes(second)) return;
		const near = nearWord(second, names);
		const meant = near === null ? 'roboflow-jobs --help lists the commands' : `Did you mean ${near}?`;
		throw new UsageError(`unknown command “${second}”`, meant);
	}
	const isBare = first !== undefined && /^[^/:]+$/.test(first);
	if (!isBare || namedCommand(args, program) !== undefined) return;
	const near = nearWord(first, names);
	if (near === null) return;
	throw new UsageError(
		`unknown command “${first}”`,
		`Did you mean ${near}? A project of this name is -p ${first}`,
	);
}
