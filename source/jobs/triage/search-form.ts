import { searchKey, searchWords } from '../../text/same-text.ts';
import type { SearchedTexts } from './attribute.ts';
import type { JobAttributes } from './job-attributes.ts';

/**
 * Minimum length of a word that is searched in ids, in characters: ids are random, so a short word matches
 * many of them by chance.
 */
const shortestId = 6;

/** Texts prepared for searching, one per line; no text contains a line break. */
export interface SearchForm {
	/** Texts that are searched for any part, including the parts of addresses before their `@`. */
	readonly parts: string;
	/** Ids, each after a line break. */
	readonly ids: string;
	/** Whole addresses, each before a line break. */
	readonly people: string;
	/** All texts, unchanged. */
	readonly lines: readonly string[];
}

const beforeAt = (address: string): string => {
	const at = address.lastIndexOf('@');
	return at === -1 ? address : address.slice(0, at);
};

/**
 * Returns the part of an address that a word is searched in: the part before `@`, or the whole address when
 * the word contains an `@`.
 */
export const searchedPart = (address: string, word: string): string =>
	word.includes('@') ? address : beforeAt(address);

/** The searched texts as they are shown. */
type Searched = Readonly<Record<keyof SearchedTexts, readonly string[]>>;

/** Prepares texts, ids and addresses for searching. */
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

/** Prepares texts of a job for searching. */
export function searchForm(job: JobAttributes, searched: readonly SearchedTexts[]): SearchForm {
	const textsOf = (use: keyof SearchedTexts): readonly string[] =>
		searched.flatMap((one) => one[use]?.(job) ?? []).filter((text) => text !== null);
	return formOf({ texts: textsOf('texts'), ids: textsOf('ids'), people: textsOf('people') });
}

const isDomain = (word: string): boolean => /^[^\s@]+\.[^\s@.]+$/.test(word);

/**
 * Returns a test for prepared texts; the word must be prepared in the same way. A word matches a part of a
 * text, the start of an id, or a part of an address before its `@`. A word with an `@` matches a part of a
 * whole address, and a domain matches the domain of an address.
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

/** Returns a test whether every typed word is found, with the rules of the job filter. */
export function wordsTest(typed: string): (searched: Partial<Searched>) => boolean {
	const tests = searchWords(typed).map(wordTest);
	return (searched) => {
		const form = formOf({ texts: [], ids: [], people: [], ...searched });
		return tests.every((test) => test(form));
	};
}
