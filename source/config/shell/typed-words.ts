import { isFieldList } from '../arguments/json-option.ts';
import type { ArgumentEntry, CommandEntry, OptionEntry, ProgramEntry } from '../arguments/table-entries.ts';
import { valuesOf } from './completion-values.ts';

/** A command and the word that names it. */
interface NamedCommand {
	readonly word: string;
	readonly entry: CommandEntry;
}

/** The valid parts of the words before the cursor. */
export interface TypedWords {
	readonly command: CommandEntry;
	/** An option that needs a value next; `null` if there is none. */
	readonly waiting: OptionEntry | null;
	/** An option whose optional value may come next; otherwise the next word is an argument. */
	readonly optional: OptionEntry | null;
	/** The argument that the next word would be; `null` when all are given. */
	readonly next: ArgumentEntry | null;
	/** Subcommands that may come next. */
	readonly commands: readonly NamedCommand[];
	/** Whether `--` ended the options. */
	readonly isOver: boolean;
	/** Values by name of option or argument; `true` for an option without a value. */
	readonly given: ReadonlyMap<string, string | true>;
}

/** Parses the words after the program's name. Never throws, since an incomplete line is often invalid. */
export function readTyped(program: ProgramEntry, words: readonly string[]): TypedWords {
	const given = new Map<string, string | true>();
	let command: CommandEntry = program;
	let waiting: OptionEntry | null = null;
	let optional: OptionEntry | null = null;
	let isOver = false;
	let count = 0;

	/** @returns the option if its value may come next; else `null`. */
	function readOption(word: string): OptionEntry | null {
		const [, name = word, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
		const option = optionsOf(program, command).find(({ short, long }) => long === name || short === name);
		if (option === undefined) return null;
		given.set(option.long, value ?? true);
		return option.value !== null && value === undefined ? option : null;
	}

	for (const word of words) {
		const named = count === 0 ? commandBelow(program, command, word) : undefined;
		const maybe = optional;
		optional = null;
		if (waiting !== null) {
			given.set(waiting.long, word);
			waiting = null;
		} else if (!isOver && word === '--') isOver = true;
		else if (!isOver && /^-./.test(word)) {
			const open = readOption(word);
			if (open?.value?.startsWith('[') === true) optional = open;
			else waiting = open;
		} else if (maybe !== null && isFieldList(word, namesOf(command, maybe))) given.set(maybe.long, word);
		else if (named !== undefined) command = named;
		else {
			const argument = argumentAt(command, count);
			if (argument !== undefined) given.set(argument.name, word);
			count += 1;
		}
	}
	return {
		command,
		waiting,
		optional,
		next: argumentAt(command, count) ?? null,
		commands: count === 0 ? commandsBelow(program, command) : [],
		isOver,
		given,
	};
}

/** Returns the possible values of a command's option. */
const namesOf = ({ name }: CommandEntry, { long, choices }: OptionEntry): readonly string[] =>
	valuesOf(name, long, choices).fixed ?? [];

/** Returns the subcommands of a command. `help` accepts the program's commands. */
function commandsBelow(program: ProgramEntry, command: CommandEntry): readonly NamedCommand[] {
	const lead = command === program || command.name === 'help' ? '' : `${command.name} `;
	return program.commands
		.filter(({ name }) => name.startsWith(lead) && !name.slice(lead.length).includes(' '))
		.map((entry) => ({ word: entry.name.slice(lead.length), entry }));
}

const commandBelow = (
	program: ProgramEntry,
	command: CommandEntry,
	word: string,
): CommandEntry | undefined =>
	command.name === 'help'
		? undefined
		: commandsBelow(program, command).find(
				(below) => below.word === word || below.entry.aliases.includes(word),
			)?.entry;

/** Returns the argument at an index, from 0. A variadic argument repeats. */
function argumentAt({ arguments: all }: CommandEntry, place: number): ArgumentEntry | undefined {
	const last = all.at(-1);
	return all[place] ?? (last?.isVariadic === true ? last : undefined);
}

/** Returns a command's own options, then the common options. */
export const optionsOf = (program: ProgramEntry, command: CommandEntry): readonly OptionEntry[] => [
	...command.options,
	...program.options.filter(({ long }) => command.options.every((own) => own.long !== long)),
];
