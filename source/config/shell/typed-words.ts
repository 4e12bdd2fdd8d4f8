import { isFieldList } from '../arguments/json-option.ts';
import type { ArgumentEntry, CommandEntry, OptionEntry, ProgramEntry } from '../arguments/table-entries.ts';
import { valuesOf } from './completion-values.ts';

/** A command, and the word that names it at some place. */
interface NamedCommand {
	readonly word: string;
	readonly entry: CommandEntry;
}

/** What the words before the cursor say, as far as they make sense. */
export interface TypedWords {
	readonly command: CommandEntry;
	/** An option that waits for its value. */
	readonly waiting: OptionEntry | null;
	/** An option whose value may be the next word, which else is an argument. */
	readonly optional: OptionEntry | null;
	/** What the next word that is no option would be; `null` when there are enough. */
	readonly next: ArgumentEntry | null;
	/** Commands that could be named next. */
	readonly commands: readonly NamedCommand[];
	/** Whether options have ended (`--`). */
	readonly isOver: boolean;
	/** Options and arguments by their names, with their values; `true` for options without. */
	readonly given: ReadonlyMap<string, string | true>;
}

/** Reads the words behind the program's name. Never fails: people complete lines that are not right yet. */
export function readTyped(program: ProgramEntry, words: readonly string[]): TypedWords {
	const given = new Map<string, string | true>();
	let command: CommandEntry = program;
	let waiting: OptionEntry | null = null;
	let optional: OptionEntry | null = null;
	let isOver = false;
	let count = 0;

	/** @returns the option, where its value may follow. */
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

/** What can stand behind an option of a command. */
const namesOf = ({ name }: CommandEntry, { long, choices }: OptionEntry): readonly string[] =>
	valuesOf(name, long, choices).fixed ?? [];

/** The commands that can be named behind one; help names those of the program. */
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
		: commandsBelow(program, command).find((below) => below.word === word)?.entry;

/** The argument at a place, from 0: the last one where there may be several of it. */
function argumentAt({ arguments: all }: CommandEntry, place: number): ArgumentEntry | undefined {
	const last = all.at(-1);
	return all[place] ?? (last?.isVariadic === true ? last : undefined);
}

/** A command's own options, then those that every command has. */
export const optionsOf = (program: ProgramEntry, command: CommandEntry): readonly OptionEntry[] => [
	...command.options,
	...program.options.filter(({ long }) => command.options.every((own) => own.long !== long)),
];
