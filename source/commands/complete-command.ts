import type { CompleteAsked } from '../config/arguments/invocation.ts';
import type { ProgramEntry } from '../config/arguments/table-entries.ts';
import { type CompletionValue, completionAt, type ShellCompletion } from '../config/shell/completion.ts';
import { bashLines, describedLines } from '../config/shell/shell-answers.ts';
import { readShellLine, type ShellLine } from '../config/shell/shell-line.ts';
import { searchKey } from '../text/same-text.ts';

/** Loads values with this prefix from the API or the configuration file. */
export type AskLive = (completion: ShellCompletion) => Promise<readonly CompletionValue[]>;

/** Returns the words after the program's name. In a shell line, assignments may precede the name. */
function wordsBehindName({ words }: ShellLine): readonly string[] {
	const name = words.findIndex((word) => !/^\w+=/.test(word));
	return name === -1 ? [] : words.slice(name + 1);
}

/**
 * Values of bash's `COMP_TYPE`: 37 and 42 insert candidates into the line, one after another or all at once.
 */
const inserting: ReadonlySet<string> = new Set(['37', '42']);

async function candidatesFor(
	program: ProgramEntry,
	words: readonly string[],
	ask: AskLive,
): Promise<readonly CompletionValue[]> {
	if (words.length === 0) return [];
	const completion = completionAt(program, words);
	const { candidates, live, lead, typed } = completion;
	if (live === null) return candidates;
	// A shell cannot show an error during completion.
	const found = await ask(completion).catch(() => []);
	return found
		.filter(({ value }) => searchKey(value).startsWith(searchKey(typed)))
		.map(({ value, note }) => ({ value: lead + value, note }));
}

/**
 * Runs `complete`: prints the candidates for the word at the cursor, one per line, for the shell's script.
 */
export async function completeCommand(
	{ shell, words }: CompleteAsked,
	program: ProgramEntry,
	ask: AskLive,
): Promise<string> {
	if (shell !== 'bash') return describedLines(await candidatesFor(program, words, ask));
	const [text = '', end = '', type = ''] = words;
	const line = readShellLine(text);
	const candidates = await candidatesFor(program, wordsBehindName(line), ask);
	const replaced = readShellLine(end).words.at(-1) ?? '';
	return bashLines(candidates, { ...line, replaced, isListed: !inserting.has(type) });
}
