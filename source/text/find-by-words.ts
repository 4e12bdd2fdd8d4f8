import fuzzysort from 'fuzzysort';
import { searchKey } from './same-text.ts';

/** What a row is found by. */
export interface Findable {
	/** As it is shown. */
	readonly label: string;
	/** What else people call it. @default nothing */
	readonly words?: string;
	/** Whether it comes after rows that match as well: it cannot be chosen now. @default false */
	readonly isLater?: boolean;
}

/** Of letters that are found one after another, from 0 to 1: less is no more than chance. */
const leastScore = 0.2;

const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '');

/** How well a text holds a word: 0 as a word of its own, 1 where a word begins, 2 inside a word; `null` not at all. */
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

/** What a word costs: the less, the likelier is the row. */
function costOfWord(label: string, words: string, word: string): number | null {
	const inLabel = placeOf(label, word);
	// The label begins with it; else it has it as a word, or a word that begins so.
	if (inLabel !== null && inLabel < 2) return label.startsWith(word) ? inLabel : inLabel + 2;
	const inWords = placeOf(words, word);
	if (inWords !== null && inWords < 2) return inWords + 4;
	if (inLabel === null && inWords === null) return null;
	return inLabel === null ? 7 : 6;
}

const wordsOf = (typed: string): readonly string[] => searchKey(typed).split(' ').filter(Boolean);

function costOf({ label, words = '' }: Findable, typed: readonly string[]): number | null {
	const [ownLabel, ownWords] = [searchKey(label), searchKey(words)];
	if (typed.length === 0) return 0;
	const costs = typed.map((word) => costOfWord(ownLabel, ownWords, word));
	if (costs.includes(null)) return null;
	const sum = costs.reduce<number>((total, cost) => total + (cost ?? 0), 0);
	return ownLabel === typed.join(' ') ? -1 : sum;
}

/**
 * The rows that what was typed may mean, the likeliest first: those that have every word of it, whole words and
 * beginnings before parts of words, then those whose label has its letters in their order. Rows that are alike keep
 * their order, but those that cannot be chosen now come last among them.
 */
export function findByWords<Row>(
	rows: readonly Row[],
	typed: string,
	findableOf: (row: Row) => Findable,
): readonly Row[] {
	const words = wordsOf(typed);
	const all = rows.map((row) => {
		const findable = findableOf(row);
		const { label, isLater = false } = findable;
		return { row, label, isLater, cost: costOf(findable, words) };
	});
	const found = all
		.filter(({ cost }) => cost !== null)
		.sort((one, other) => (one.cost ?? 0) - (other.cost ?? 0) || Number(one.isLater) - Number(other.isLater));
	if (words.length === 0) return found.map(({ row }) => row);
	const rest = all.filter(({ cost }) => cost === null);
	const scattered = fuzzysort
		.go(typed.trim(), rest, { key: 'label', threshold: leastScore })
		.map(({ obj }) => obj)
		.sort((one, other) => Number(one.isLater) - Number(other.isLater));
	return [...found, ...scattered].map(({ row }) => row);
}
