import type { ProgramEntry } from '../arguments/table-entries.ts';
import { type LiveKind, type Values, valuesOf } from './completion-values.ts';
import { optionsOf, readTyped, type TypedWords } from './typed-words.ts';

/** A completion candidate. */
export interface CompletionValue {
	readonly value: string;
	/** Short description; may be empty. */
	readonly note: string;
}

/** Completion of the word at the cursor. */
export interface ShellCompletion {
	/** Known candidates, each a whole word. */
	readonly candidates: readonly CompletionValue[];
	/**
	 * Values to request from the API or read from the configuration file, if no known candidate matches; else
	 * `null`.
	 */
	readonly live: LiveKind | null;
	/** Text before each requested value in the completed word. */
	readonly lead: string;
	/** First characters of the requested value. */
	readonly typed: string;
	/** Options and arguments already given. */
	readonly given: TypedWords['given'];
}

const plain = (values: readonly string[]): readonly CompletionValue[] =>
	values.map((value) => ({ value, note: '' }));

/** Shortens a description to its first sentence or clause, to fit beside a candidate. */
const noteOf = (description: string): string => description.split(/[;:(]/, 1)[0]?.trim() ?? '';

/**
 * Completes the last word of a command line.
 *
 * @param words after the program's name, up to the cursor; the last one may be empty.
 */
export function completionAt(program: ProgramEntry, words: readonly string[]): ShellCompletion {
	const word = words.at(-1) ?? '';
	const typed = readTyped(program, words.slice(0, -1));
	const { command, waiting, optional, next, commands, isOver, given } = typed;

	function among(
		candidates: readonly CompletionValue[],
		{ live, isList, hasTeams = false }: Values = {},
		lead = '',
	): ShellCompletion {
		const value = word.slice(lead.length);
		const head = lead + (isList === true ? value.slice(0, value.lastIndexOf(',') + 1) : '');
		const found = candidates
			.map(({ value: end, note }) => ({ value: head + end, note }))
			.filter((candidate) => candidate.value.startsWith(word));
		const typedEnd = word.slice(head.length);
		const asked = hasTeams && typedEnd.startsWith('@') ? 'teams' : (live ?? null);
		return {
			candidates: found,
			live: found.length === 0 ? asked : null,
			lead: head,
			typed: typedEnd,
			given,
		};
	}

	if (waiting !== null) {
		const values = valuesOf(command.name, waiting.long, waiting.choices);
		return among(plain(values.fixed ?? []), values);
	}
	if (optional !== null && word !== '') {
		const values = valuesOf(command.name, optional.long, optional.choices);
		const fields = among(plain(values.fixed ?? []), values);
		if (fields.candidates.length > 0) return fields;
	}
	const [lead = '', name = ''] = isOver ? [] : (/^(--[^=]+)=/.exec(word) ?? []);
	if (lead !== '') {
		const option = optionsOf(program, command).find(({ long }) => long === name);
		const values = option === undefined ? {} : valuesOf(command.name, name, option.choices);
		return among(plain(values.fixed ?? []), values, lead);
	}
	const options = optionsOf(program, command)
		.filter(({ long }) => !given.has(long))
		.map(({ long, description }) => ({ value: long, note: noteOf(description) }));
	if (!isOver && (word.startsWith('-') || (next === null && commands.length === 0))) return among(options);
	const values = next === null ? {} : valuesOf(command.name, next.name, next.choices);
	// Subcommands alone would hide the values from the API.
	const hasNames = command === program || word !== '' || values.live === undefined;
	const names = (hasNames ? commands : []).map(({ word: value, entry }) => ({
		value,
		note: noteOf(entry.description),
	}));
	return among([...names, ...plain(values.fixed ?? [])], values);
}
