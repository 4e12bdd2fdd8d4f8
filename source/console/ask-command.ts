import { shortForms, type Word } from '../actions/short-forms.ts';
import { Leaving, type LineConsole } from './line-console.ts';
import { understand, type Words, wordsOf } from './vocabulary.ts';

export interface CommandQuestion<W extends Word> {
	/** Name of the current place, in one or two words. */
	readonly place: string;
	readonly words: Words<W>;
	/** Command for an empty line; `null` if an empty line does nothing. */
	readonly offered: NoInfer<W> | null;
	/** What a number does, for the help; `null` if it does nothing. */
	readonly number: string | null;
}

/** Help that applies to all questions. */
const rules: readonly string[] = [
	'A word can be shortened to its letter, capitals as given, or to any unique beginning.',
	'An empty line accepts the value in square brackets.',
	'In a field, type back, leave, help and quit in full.',
	'Ctrl-C quits the program at once.',
];

const everywhere = {
	help: 'list the commands',
	quit: 'quit the program, from anywhere',
} as const satisfies Partial<Record<Word, string>>;

/** Returns the help for all commands of a place. */
const commandHelp = <W extends Word>({ words, number }: CommandQuestion<W>): readonly string[] => [
	...(number === null ? [] : [`A number: ${number}.`]),
	...wordsOf(words).map((word) => `${word}, or ${shortForms[word]}: ${words[word]}.`),
	...wordsOf(everywhere).map((word) => `${word}, or ${shortForms[word]}: ${everywhere[word]}.`),
	...rules,
];

/** A parsed command. */
export type Command<W extends Word> =
	/** @property rest the text after the word. */
	| { readonly kind: 'word'; readonly word: W; readonly rest: string }
	| { readonly kind: 'number'; readonly number: number };

/** Asks until it gets a valid number or word. Handles help and quit itself. */
export async function askCommand<W extends Word>(
	ui: LineConsole,
	question: CommandQuestion<W>,
): Promise<Command<W>> {
	const { place, words, offered } = question;
	for (;;) {
		const line = await ui.ask(`${place}${offered === null ? '' : ` [${offered}]`}:`);
		if (line === '' && offered !== null) return { kind: 'word', word: offered, rest: '' };
		if (line === '') {
			ui.say('Type a number, a word, or help.');
			continue;
		}
		const heard = understand<W | 'help' | 'quit'>(line, { ...words, ...everywhere });
		if (heard.kind === 'number') return heard;
		if (heard.kind === 'mistake') ui.say(heard.message);
		else {
			const { word, rest } = heard;
			if (word === 'quit') throw new Leaving();
			if (word === 'help') ui.say(...commandHelp(question));
			else return { kind: 'word', word, rest };
		}
	}
}
