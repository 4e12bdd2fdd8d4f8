import type { Command, Option } from 'commander';
import { nearWord } from '../../text/near-word.ts';
import { UsageError } from '../usage-error.ts';

/** Whether an argument is one of these options, with its value in the next argument. */
export const takesValue = (options: readonly Option[], arg: string): boolean =>
	options.some(({ short, long, required }) => required && (arg === short || arg === long));

/** Returns the arguments that are neither options nor option values, up to `--`. */
function operandsOf(args: readonly string[], program: Command): readonly string[] {
	const options = [program, ...program.commands].flatMap((command) => command.options);
	const operands: string[] = [];
	let isValue = false;
	for (const arg of args) {
		if (arg === '--') break;
		if (isValue) isValue = false;
		else if (arg.startsWith('-')) {
			isValue = takesValue(options, arg);
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

/** Whether an argument may be a command or a project: no link, and no workspace in front. */
export const isBareWord = (argument: string): boolean => /^[^/:]+$/.test(argument);

/** How to do what a word asks for that is no command, by that word. */
const hints: ReadonlyMap<string, string> = new Map([
	['approve', 'Did you mean review --approve?'],
	['reject', 'Did you mean review --reject?'],
	['reassign', 'Did you mean update --labeler?'],
	['merge', 'Did you mean batches merge?'],
	['undo', 'To undo a change, use update with the former value.'],
]);

/**
 * Returns arguments with `help batches merge` replaced by `batches merge --help`, because the parser reads one
 * word after `help`.
 *
 * @throws {UsageError} when there is no such command.
 */
export function withHelpOption(args: readonly string[], program: Command): readonly string[] {
	const [first, second = '', third] = operandsOf(args, program);
	if (first !== 'help' || third === undefined) return args;
	const names = namedCommand([second], program)?.commands.map((command) => command.name()) ?? [];
	if (names.includes(third)) return [second, third, '--help'];
	const near = nearWord(third, names);
	throw new UsageError(
		`unknown command “${second} ${third}”`,
		near === null ? 'roboflow-jobs --help lists the commands' : `Did you mean ${second} ${near}?`,
	);
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
	if (first === undefined || !isBareWord(first) || namedCommand(args, program) !== undefined) return;
	const near = nearWord(first, names);
	const hint = hints.get(first) ?? (near === null ? null : `Did you mean ${near}?`);
	if (hint === null) return;
	throw new UsageError(
		`unknown command “${first}”`,
		`${hint} To open a project of this name, use -p ${first}`,
	);
}
