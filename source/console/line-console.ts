import { cleanLines, cleanText } from '../text/clean-text.ts';
import { widthOf } from '../text/text-width.ts';
import { wrapAtSpaces } from '../text/wrap.ts';

/** Where lines go, and where they come from. */
export interface LineTerminal {
	readonly write: (text: string) => void;
	/** The next line, without its end; `null` when there will be none. */
	readonly read: () => Promise<string | null>;
	/** Takes the next line away if it was typed already and is this one. */
	readonly takes: (line: string) => boolean;
	/** Columns of a line; `null` where lines have no end. */
	readonly columns: () => number | null;
	/** Whether what is typed can be seen by itself, as on a terminal. */
	readonly isEchoing: boolean;
}

/** Thrown out of a question when there is nothing more to ask: the person quits, or the input ended. */
export class Leaving extends Error {
	override readonly name = 'Leaving';
}

/** The console: says and asks in lines. */
export interface LineConsole {
	/** Each text begins on a line of its own. */
	readonly say: (...texts: readonly string[]) => void;
	/**
	 * Asks, and waits for a line.
	 *
	 * @returns the line, fit for the screen, without spaces around it.
	 * @throws {Leaving} when that was `quit`, or there is no line.
	 */
	readonly ask: (question: string) => Promise<string>;
	/** Waits for a line as {@link LineConsole.ask} does, and asks nothing. */
	readonly hear: () => Promise<string>;
	/** Whether this word has been typed meanwhile. */
	readonly hasHeard: (word: string) => boolean;
}

/** Makes the console. Nothing that is said can hold a control character but the ends of its lines. */
export function createLineConsole(terminal: LineTerminal): LineConsole {
	async function hear(): Promise<string> {
		const line = await terminal.read();
		if (line === null) {
			terminal.write('\nThe input has ended.\n');
			throw new Leaving();
		}
		const text = cleanText(line).trim();
		if (!terminal.isEchoing) terminal.write(`${text}\n`);
		if (text.toLowerCase() === 'quit') throw new Leaving();
		return text;
	}
	/** A terminal that ran out of columns would break words, which are then read as two. */
	function say(text: string): void {
		const columns = terminal.columns();
		const isShort = columns === null || widthOf(text) < columns;
		for (const line of isShort ? [text] : wrapAtSpaces(text, columns - 1)) terminal.write(`${line}\n`);
	}

	return {
		say(...texts) {
			for (const text of texts) for (const line of cleanLines(text).split('\n')) say(line);
		},
		ask(question) {
			terminal.write(`${cleanText(question)} `);
			return hear();
		},
		hear,
		hasHeard: terminal.takes,
	};
}
