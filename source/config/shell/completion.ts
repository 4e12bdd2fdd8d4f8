import type { ProgramEntry } from '../arguments/table-entries.ts';
import { type LiveKind, type Values, valuesOf } from './completion-values.ts';
import { optionsOf, readTyped, type TypedWords } from './typed-words.ts';

/** A word that could stand at the cursor. */
export interface CompletionValue {
	readonly value: string;
	/** What it is, in a few words; may be empty. */
	readonly note: string;
}

/** What could stand at the cursor. */
export interface ShellCompletion {
	/** Those that are known, each the whole word. */
	readonly candidates: readonly CompletionValue[];
	/** What must be asked of the service, or of the configuration file, where nothing that is known will do. */
	readonly live: LiveKind | null;
	/** What each value that is asked for goes behind, to make the whole word. */
	readonly lead: string;
	/** How such a value begins. */
	readonly typed: string;
	/** Options and arguments that are given already. */
	readonly given: TypedWords['given'];
}

const plain = (values: readonly string[]): readonly CompletionValue[] =>
	values.map((value) => ({ value, note: '' }));

/** The first sentence or clause of a description, which is what a list of words has room for. */
const noteOf = (description: string): string => description.split(/[;:(]/, 1)[0]?.trim() ?? '';

/**
 * Completes the last word of a command line.
 *
 * @param words those behind the program's name, up to the cursor; the last one may be empty.
 */
export function completionAt(program: ProgramEntry, words: readonly string[]): ShellCompletion {
	const word = words.at(-1) ?? '';
	const typed = readTyped(program, words.slice(0, -1));
	const { command, waiting, optional, next, commands, isOver, given } = typed;

	function among(
		candidates: readonly CompletionValue[],
		{ live, isList }: Values = {},
		lead = '',
	): ShellCompletion {
		const value = word.slice(lead.length);
		const head = lead + (isList === true ? value.slice(0, value.lastIndexOf(',') + 1) : '');
		const found = candidates
			.map(({ value: end, note }) => ({ value: head + end, note }))
			.filter((candidate) => candidate.value.startsWith(word));
		return {
			candidates: found,
			live: found.length === 0 ? (live ?? null) : null,
			lead: head,
			typed: word.slice(head.length),
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
	// Alone they would hide what the service knows.
	const hasNames = command === program || word !== '' || values.live === undefined;
	const names = (hasNames ? commands : []).map(({ word: value, entry }) => ({
		value,
		note: noteOf(entry.description),
	}));
	return among([...names, ...plain(values.fixed ?? [])], values);
}
