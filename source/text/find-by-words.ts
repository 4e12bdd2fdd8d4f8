import fuzzysort from 'fuzzysort';
import { searchKey, searchWords } from './same-text.ts';

/** The text that a search matches a row by. */
export interface Findable {
	/** The label as it is shown. */
	readonly label: string;
	/** Synonyms of the label. @default none */
	readonly words?: string;
	/**
	 * Whether the row comes after rows that match equally well, because it is not available now. @default false
	 */
	readonly isLater?: boolean;
}

/** Removes a `/` at the start of a typed search: it starts a search in lists, so people type it in menus. */
export const withoutSlash = (typed: string): string => typed.replace(/^\//, '');

/** Lowest score, from 0 to 1, for letters found in order; a lower score is no better than chance. */
const leastScore = 0.2;

const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '');

/**
 * Rates how a text contains a word: 0 as a whole word, 1 at the start of a word, 2 inside a word, `null` not
 * at all.
 */
function placeOf(text: string, word: string): 0 | 1 | 2 | null {
	let best: 0 | 1 | 2 | null = null;
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
		const isBeginning = !isLetter(text[at - 1]) || !isLetter(word[0]);
		if (isBeginning && !isLetter(text[at + word.length])) return 0;
		if (isBeginning) best = 1;
		best ??= 2;
	}
	return best;
}

/** Returns the cost of a word for a row: the lower the cost, the better the match. */
function costOfWord(label: string, words: string, word: string): number | null {
	const inLabel = placeOf(label, word);
	// A label that starts with the word comes first, then a label that contains it as a word or at the start of
	// a word.
	if (inLabel !== null && inLabel < 2) return label.startsWith(word) ? inLabel : inLabel + 2;
	const inWords = placeOf(words, word);
	if (inWords !== null && inWords < 2) return inWords + 4;
	if (inLabel === null && inWords === null) return null;
	return inLabel === null ? 7 : 6;
}

function costOf({ label, words = '' }: Findable, typed: readonly string[]): number | null {
	const [ownLabel, ownWords] = [searchKey(label), searchKey(words)];
	if (typed.length === 0) return 0;
	const costs = typed.map((word) => costOfWord(ownLabel, ownWords, word));
	if (costs.includes(null)) return null;
	const sum = costs.reduce<number>((total, cost) => total + (cost ?? 0), 0);
	return ownLabel === typed.join(' ') ? -1 : sum;
}

/**
 * Finds the rows that match the typed text, best match first: rows that contain every typed word (whole words
 * and starts of words before parts of words), or, when there are none, rows whose label contains its letters
 * in order. Rows that match equally well keep their order, except that unavailable rows come last among them.
 */
export function findByWords<Row>(
	rows: readonly Row[],
	typed: string,
	findableOf: (row: Row) => Findable,
): readonly Row[] {
	const words = searchWords(typed);
	const all = rows.map((row) => {
		const findable = findableOf(row);
		const { label, isLater = false } = findable;
		return { row, label, isLater, cost: costOf(findable, words) };
	});
	const found = all
		.filter(({ cost }) => cost !== null)
		.sort((one, other) => (one.cost ?? 0) - (other.cost ?? 0) || Number(one.isLater) - Number(other.isLater));
	if (words.length === 0 || found.length > 0) return found.map(({ row }) => row);
	return fuzzysort
		.go(typed.trim(), all, { key: 'label', threshold: leastScore })
		.map(({ obj }) => obj)
		.sort((one, other) => Number(one.isLater) - Number(other.isLater))
		.map(({ row }) => row);
}
