import { cleanLines, cleanText } from '../text/clean-text.ts';
import { widthOf } from '../text/text-width.ts';
import { wrapAtSpaces } from '../text/wrap.ts';

/** Input and output of the console. */
export interface LineTerminal {
	readonly write: (text: string) => void;
	/** Reads the next line, without its line break; `null` at the end of the input. */
	readonly read: () => Promise<string | null>;
	/** Removes the next line if it was already typed and equals this text. Returns whether it did. */
	readonly takes: (line: string) => boolean;
	/** Width for wrapping lines; `null` to disable wrapping. */
	readonly columns: () => number | null;
	/** Whether typed text is visible, as on a terminal. */
	readonly isEchoing: boolean;
}

/** Thrown by a question when the user quits or the input ends. */
export class Leaving extends Error {
	override readonly name = 'Leaving';
}

/** The console: prints and asks, line by line. */
export interface LineConsole {
	/** Prints each text on its own line. */
	readonly say: (...texts: readonly string[]) => void;
	/**
	 * Asks a question and waits for a line.
	 *
	 * @returns the line, trimmed and cleaned for the screen.
	 * @throws {Leaving} on `quit` or at the end of the input.
	 */
	readonly ask: (question: string) => Promise<string>;
	/** Waits for a line like {@link LineConsole.ask}, without a question. */
	readonly hear: () => Promise<string>;
	/** Whether this word was typed in the meantime. */
	readonly hasHeard: (word: string) => boolean;
}

/** Creates the console. Removes control characters from all output, except line breaks. */
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
	/**
	 * Wraps at word boundaries. A terminal would break inside words, and a screen reader would then read the
	 * parts as two words.
	 */
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
