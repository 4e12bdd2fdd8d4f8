import type { Word } from '../actions/short-forms.ts';
import { askCommand, type CommandQuestion } from './ask-command.ts';
import type { ConsoleContext } from './console-context.ts';
import { sayLog } from './log.ts';

/** Words of every table. */
type TableWord = 'back' | 'list' | 'log' | 'refresh';

/** A numbered table of the console, and the commands for its rows. */
export interface TableConsole<Row, W extends Word> {
	readonly question: CommandQuestion<W | TableWord>;
	/** Name of a row: `a batch`. */
	readonly rowName: string;
	/** Word for a number alone. */
	readonly numberWord: NoInfer<W>;
	/** Returns the rows in display order. */
	readonly rows: () => readonly Row[];
	readonly say: () => void;
	readonly refresh: () => Promise<void>;
	/**
	 * Runs a word for a row.
	 *
	 * @returns whether to leave the table.
	 */
	readonly act: (word: W, row: Row) => Promise<boolean>;
	/** A word that accepts several rows, and its function. */
	readonly several?: { readonly word: Word; readonly act: (rows: readonly Row[]) => Promise<void> };
}

const isShared = (word: Word): word is TableWord => ['back', 'list', 'log', 'refresh'].includes(word);

/** Prints a table and runs its commands until the user goes back or a command leaves the table. */
export async function runTableConsole<Row, W extends Exclude<Word, TableWord>>(
	context: ConsoleContext,
	{ question, rowName, numberWord, rows, say, refresh, act, several }: TableConsole<Row, W>,
): Promise<void> {
	const { ui, session } = context;
	say();
	for (;;) {
		const heard = await askCommand<W | TableWord>(ui, question);
		const word = heard.kind === 'number' ? numberWord : heard.word;
		if (isShared(word)) {
			if (word === 'back') return;
			if (word === 'log') {
				sayLog(context);
				continue;
			}
			if (word === 'refresh') await refresh();
			say();
			continue;
		}
		const text = heard.kind === 'number' ? String(heard.number) : heard.rest;
		const { jobs } = session.list.get();
		if (several?.word === word) {
			const all = rows();
			const named = [...new Set(text.split(/[\s,]+/).map((number) => all[Number(number) - 1]))];
			const known = named.filter((row) => row !== undefined);
			if (known.length < 2 || known.length < named.length) ui.say(`Add two numbers or more: ${word} 1 2.`);
			else await several.act(known);
		} else {
			const row = rows()[Number(text) - 1];
			if (row === undefined) {
				ui.say(`Add the number of ${rowName}: ${word} 1.`);
				continue;
			}
			if (await act(word, row)) return;
		}
		// The numbers of the rows have changed.
		if (session.list.get().jobs !== jobs) say();
	}
}
