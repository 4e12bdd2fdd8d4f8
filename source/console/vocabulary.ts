import { shortForms, type Word } from '../actions/short-forms.ts';
import { didYouMean } from '../text/near-word.ts';
import { either } from './words.ts';

/** Help for the words of a place. */
export type Words<W extends Word> = Readonly<Record<W, string>>;

/** Earlier names of words, which still work. */
const formerWords: ReadonlyMap<string, Word> = new Map([['unclear', 'unconfirmed']]);

/** A parsed line. */
export type Heard<W extends Word> =
	/** @property rest the text after the word. */
	| { readonly kind: 'word'; readonly word: W; readonly rest: string }
	| { readonly kind: 'number'; readonly number: number }
	/** @property message what is wrong, and how to fix it. */
	| { readonly kind: 'mistake'; readonly message: string };

const isWord = (text: string): text is Word => Object.hasOwn(shortForms, text);

const isAmong = <W extends Word>(text: Word, words: Partial<Words<W>>): text is W =>
	Object.hasOwn(words, text);

/** Returns the words of a place in order. */
export const wordsOf = <W extends Word>(words: Partial<Words<W>>): readonly W[] =>
	Object.keys(words)
		.filter(isWord)
		.filter((word) => isAmong(word, words));

/**
 * Parses a line: a number, or a word of this place with its arguments. A word can be complete, its short
 * form, or the start of only one word.
 */
export function understand<W extends Word>(line: string, words: Partial<Words<W>>): Heard<W> {
	const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
	if (/^\d{1,9}\.?$/.test(first) && rest === '')
		return { kind: 'number', number: Number.parseInt(first, 10) };
	const plain = first.toLowerCase();
	const typed = formerWords.get(plain) ?? plain;
	const all = wordsOf(words);
	// Capitals are other letters, as on the screen.
	const short = first.length === 1 ? first : typed;
	const exact = all.find((word) => word === typed || shortForms[word] === short);
	const fitting = exact === undefined ? all.filter((word) => word.startsWith(typed)) : [exact];
	const [word, ...others] = fitting;
	if (word === undefined || typed === '') {
		return {
			kind: 'mistake',
			message: `Unknown command “${first}”.${didYouMean(first, all)} Type help for a list.`,
		};
	}
	if (others.length > 0)
		return { kind: 'mistake', message: `“${first}” may be ${either(fitting)}. Type more of it.` };
	return { kind: 'word', word, rest };
}
