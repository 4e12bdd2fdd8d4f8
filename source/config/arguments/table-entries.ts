import type { Command, Help } from 'commander';
import { describeCommands, fullName } from './command-table.ts';

/** Description of an option. */
export interface OptionEntry {
	/** `-p`; `null` if there is none. */
	readonly short: string | null;
	/** `--project` */
	readonly long: string;
	/** `<ref>`; `null` for an option without a value. */
	readonly value: string | null;
	/** Includes the choices and the default. */
	readonly description: string;
	readonly choices: readonly string[];
}

/** Description of a command's argument. */
export interface ArgumentEntry {
	readonly name: string;
	readonly isRequired: boolean;
	/** Whether it can be given several times. */
	readonly isVariadic: boolean;
	readonly description: string;
	readonly choices: readonly string[];
}

/** Description of a command. */
export interface CommandEntry {
	/** Includes the parent command: `batches merge`. */
	readonly name: string;
	/** Other names: `ls`. */
	readonly aliases: readonly string[];
	readonly description: string;
	readonly arguments: readonly ArgumentEntry[];
	/** The command's own options. */
	readonly options: readonly OptionEntry[];
}

/** Description of the program. Its own options work with every command. */
export interface ProgramEntry extends CommandEntry {
	readonly commands: readonly CommandEntry[];
}

function commandEntry(command: Command, help: Help): CommandEntry {
	return {
		name: fullName(command),
		aliases: command.aliases(),
		description: command.description(),
		arguments: command.registeredArguments.map((argument) => ({
			name: argument.name(),
			isRequired: argument.required,
			isVariadic: argument.variadic,
			description: help.argumentDescription(argument),
			choices: argument.argChoices ?? [],
		})),
		options: help.visibleOptions(command).map((option) => ({
			short: option.short ?? null,
			long: option.long ?? '',
			value: /[<[].*$/.exec(option.flags)?.[0] ?? null,
			description: help.optionDescription(option),
			choices: option.argChoices ?? [],
		})),
	};
}

/** Returns the command table as plain data, as shown by help: without hidden commands. */
export function programEntry(): ProgramEntry {
	const program = describeCommands('', () => {});
	const help = program.createHelp();
	const below = (command: Command): readonly CommandEntry[] =>
		help.visibleCommands(command).flatMap((one) => [commandEntry(one, help), ...below(one)]);
	return {
		...commandEntry(program, help),
		commands: below(program),
	};
}
