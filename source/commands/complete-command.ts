import type { CompleteAsked } from '../config/arguments/invocation.ts';
import type { ProgramEntry } from '../config/arguments/table-entries.ts';
import { type CompletionValue, completionAt, type ShellCompletion } from '../config/shell/completion.ts';
import { bashLines, describedLines } from '../config/shell/shell-answers.ts';
import { readShellLine, type ShellLine } from '../config/shell/shell-line.ts';
import { searchKey } from '../text/same-text.ts';

/** Asks the service, or the configuration file, for values that begin so. */
export type AskLive = (completion: ShellCompletion) => Promise<readonly CompletionValue[]>;

/** The words behind the program's name: those of a line begin with it, or with assignments before it. */
function wordsBehindName({ words }: ShellLine): readonly string[] {
	const name = words.findIndex((word) => !/^\w+=/.test(word));
	return name === -1 ? [] : words.slice(name + 1);
}

/** Shells count on these: 37 and 42 put every candidate on the line, one after another or all at once. */
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
	// A shell that completes a word has no place for what went wrong.
	const found = await ask(completion).catch(() => []);
	return found
		.filter(({ value }) => searchKey(value).startsWith(searchKey(typed)))
		.map(({ value, note }) => ({ value: lead + value, note }));
}

/** `complete`: the words that could stand at the cursor, one a line, as the shell's script reads them. */
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
