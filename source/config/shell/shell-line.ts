/** A command line taken apart, as a POSIX shell does it. */
export interface ShellLine {
	/** The words of its last command, without their quotes; the last one may be empty. */
	readonly words: readonly string[];
	/** The quote that the last word stands in; empty outside of quotes. */
	readonly quote: '' | '"' | "'";
	/** Whether that quote is the last word's first character. */
	readonly isQuotedWhole: boolean;
}

interface Reading {
	words: string[];
	/** `null` between words. */
	word: string | null;
	quote: ShellLine['quote'];
	quoteAt: number;
}

/** Takes a line apart up to its end, where the cursor is. What the shell would expand stays as it is. */
export function readShellLine(line: string): ShellLine {
	const reading: Reading = { words: [], word: null, quote: '', quoteAt: -1 };
	let index = 0;
	while (index < line.length) index += readCharacter(reading, line[index] ?? '', line[index + 1] ?? '');
	const { words, word, quote, quoteAt } = reading;
	return { words: [...words, word ?? ''], quote, isQuotedWhole: quote !== '' && quoteAt === 0 };
}

/** @returns how many characters were read. */
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
		// Another command begins.
		reading.words = [];
		reading.word = null;
	} else add(character);
	return 1;
}
