import type { ArgumentEntry, CommandEntry, OptionEntry, ProgramEntry } from '../arguments/table-entries.ts';

/** What the words before the cursor say, as far as they make sense. */
export interface TypedWords {
	readonly command: CommandEntry;
	/** An option that waits for its value. */
	readonly waiting: OptionEntry | null;
	/** What the next word that is no option would be; `null` when there are enough. */
	readonly next: ArgumentEntry | null;
	/** Whether a name of a command could stand next. */
	readonly mayNameCommand: boolean;
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
	let isOver = false;
	let count = 0;

	function readOption(word: string): void {
		const [, name = word, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
		const option = optionsOf(program, command).find(({ short, long }) => long === name || short === name);
		if (option === undefined) return;
		if (option.value !== null && value === undefined) waiting = option;
		given.set(option.long, value ?? true);
	}

	for (const word of words) {
		const named = count === 0 && command === program ? commandNamed(program, word) : undefined;
		if (waiting !== null) {
			const { long }: OptionEntry = waiting;
			given.set(long, word);
			waiting = null;
		} else if (!isOver && word === '--') isOver = true;
		else if (!isOver && /^-./.test(word)) readOption(word);
		else if (named !== undefined) command = named;
		else {
			const argument = command.arguments[count];
			if (argument !== undefined) given.set(argument.name, word);
			count += 1;
		}
	}
	return {
		command,
		waiting,
		next: command.arguments[count] ?? null,
		mayNameCommand: (command === program && count === 0) || (command.name === 'help' && count === 0),
		isOver,
		given,
	};
}

const commandNamed = ({ commands }: ProgramEntry, word: string): CommandEntry | undefined =>
	commands.find(({ name }) => name === word);

/** A command's own options, then those that every command has. */
export const optionsOf = (program: ProgramEntry, command: CommandEntry): readonly OptionEntry[] => [
	...command.options,
	...program.options.filter(({ long }) => command.options.every((own) => own.long !== long)),
];
