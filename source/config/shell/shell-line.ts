/** A command line parsed like a POSIX shell does. */
export interface ShellLine {
	/** Words of the last command, without quotes; the last one may be empty. */
	readonly words: readonly string[];
	/** The open quote at the end of the line; empty outside quotes. */
	readonly quote: '' | '"' | "'";
	/** Whether the last word begins with that quote. */
	readonly isQuotedWhole: boolean;
}

interface Reading {
	words: string[];
	/** The current word; `null` between words. */
	word: string | null;
	quote: ShellLine['quote'];
	quoteAt: number;
}

/** Parses a line up to the cursor at its end. Does not expand variables or patterns. */
export function readShellLine(line: string): ShellLine {
	const reading: Reading = { words: [], word: null, quote: '', quoteAt: -1 };
	let index = 0;
	while (index < line.length) index += readCharacter(reading, line[index] ?? '', line[index + 1] ?? '');
	const { words, word, quote, quoteAt } = reading;
	return { words: [...words, word ?? ''], quote, isQuotedWhole: quote !== '' && quoteAt === 0 };
}

/** Reads a character. Returns the number of characters read. */
function readCharacter(reading: Reading, character: string, next: string): 1 | 2 {
	const { quote } = reading;
	const add = (text: string): void => {
		reading.word = (reading.word ?? '') + text;
	};
	if (quote !== '') {
		const isEscape = quote === '"' && character === '\\' && /["\\$`]/.test(next);
		if (character === quote) reading.quote = '';
		else add(isEscape ? next : character);
		return isEscape ? 2 : 1;
	}
	if (character === '"' || character === "'") {
		reading.quote = character;
		reading.quoteAt = reading.word?.length ?? 0;
		add('');
	} else if (character === '\\' && next !== '') {
		add(next);
		return 2;
	} else if (/\s/.test(character)) {
		if (reading.word !== null) reading.words.push(reading.word);
		reading.word = null;
	} else if (/[;|&()]/.test(character)) {
		// These characters start another command.
		reading.words = [];
		reading.word = null;
	} else add(character);
	return 1;
}
