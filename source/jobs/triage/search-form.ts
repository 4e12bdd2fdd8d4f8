import { searchKey } from '../../text/same-text.ts';
import type { SearchedTexts } from './attribute.ts';
import type { JobAttributes } from './job-attributes.ts';

/** An id is random, so that a short word is found in many of them by chance. Characters. */
const shortestId = 6;

/** Texts in the form for searching, each on a line; no text has a line break in it. */
export interface SearchForm {
	/** What any part is found in: texts, and people before their `@`. */
	readonly parts: string;
	/** Ids, each with a line break in front. */
	readonly ids: string;
	/** Whole addresses, each with a line break behind it. */
	readonly people: string;
	/** All texts as they are. */
	readonly lines: readonly string[];
}

const beforeAt = (address: string): string => {
	const at = address.lastIndexOf('@');
	return at === -1 ? address : address.slice(0, at);
};

/** What a word is looked for in of an address: the part before `@`, or all of it where the word has one, too. */
export const searchedPart = (address: string, word: string): string =>
	word.includes('@') ? address : beforeAt(address);

/** What is searched, as it is shown. */
type Searched = Readonly<Record<keyof SearchedTexts, readonly string[]>>;

/** Texts, ids and addresses in the form for searching. */
function formOf(searched: Searched): SearchForm {
	const keysOf = (use: keyof SearchedTexts): readonly string[] => searched[use].map(searchKey);
	const [texts, ids, people] = [keysOf('texts'), keysOf('ids'), keysOf('people')];
	return {
		parts: [...texts, ...people.map(beforeAt)].join('\n'),
		ids: ids.map((id) => `\n${id}`).join(''),
		people: people.map((address) => `${address}\n`).join(''),
		lines: [...texts, ...ids, ...people],
	};
}

/** Texts of a job in the form for searching. */
export function searchForm(job: JobAttributes, searched: readonly SearchedTexts[]): SearchForm {
	const textsOf = (use: keyof SearchedTexts): readonly string[] =>
		searched.flatMap((one) => one[use]?.(job) ?? []).filter((text) => text !== null);
	return formOf({ texts: textsOf('texts'), ids: textsOf('ids'), people: textsOf('people') });
}

const isDomain = (word: string): boolean => /^[^\s@]+\.[^\s@.]+$/.test(word);

/**
 * Returns the test whether a form holds a word, which is in the form for searching, too. A word is a part of a text,
 * the beginning of an id, a part of an address before its `@`; one with `@` is a part of a whole address, and a
 * domain is that of an address.
 */
export function wordTest(word: string): (form: SearchForm) => boolean {
	const beginning = word.length < shortestId ? null : `\n${word}`;
	const ends = isDomain(word) ? [`@${word}\n`, `.${word}\n`] : [];
	return ({ parts, ids, people }) =>
		parts.includes(word) ||
		(beginning !== null && ids.includes(beginning)) ||
		(word.includes('@') && people.includes(word)) ||
		ends.some((end) => people.includes(end));
}

/** Whether every word that was typed is found, as a filter of jobs finds words. */
export function areWordsFound(searched: Partial<Searched>, typed: string): boolean {
	const form = formOf({ texts: [], ids: [], people: [], ...searched });
	const words = searchKey(typed).split(' ').filter(Boolean);
	return words.every((word) => wordTest(word)(form));
}
