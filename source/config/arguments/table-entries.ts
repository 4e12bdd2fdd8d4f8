import type { Command, Help } from 'commander';
import { describeCommands, fullName } from './command-table.ts';

/** An option as it is described. */
export interface OptionEntry {
	/** `-p`; `null` where there is none. */
	readonly short: string | null;
	/** `--project` */
	readonly long: string;
	/** `<ref>`; `null` for an option that takes no value. */
	readonly value: string | null;
	/** With its choices and default. */
	readonly description: string;
	readonly choices: readonly string[];
}

/** What stands behind a command's name. */
export interface ArgumentEntry {
	readonly name: string;
	readonly isRequired: boolean;
	/** Whether there may be several of it. */
	readonly isVariadic: boolean;
	readonly description: string;
	readonly choices: readonly string[];
}

/** A command as it is described. */
export interface CommandEntry {
	/** With the command that it is below: `batches merge`. */
	readonly name: string;
	readonly description: string;
	readonly arguments: readonly ArgumentEntry[];
	/** Its own. */
	readonly options: readonly OptionEntry[];
}

/** The program as it is described; its own options work with every command. */
export interface ProgramEntry extends CommandEntry {
	readonly commands: readonly CommandEntry[];
}

function commandEntry(command: Command, help: Help): CommandEntry {
	return {
		name: fullName(command),
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

/** The table of commands as plain data: what help shows, hidden commands left out. */
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
