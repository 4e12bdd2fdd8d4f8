import { editDistance } from './edit-distance.ts';

/** Longest word to compare, in characters: longer than any name, and still quick to compare. */
const longest = 40;

/** Fewer changes are allowed in short words because they are similar to many others. */
const mostChanges = ({ length }: string): number => (length < 3 ? 0 : length < 5 ? 1 : 2);

/**
 * Finds the known word that a typed word probably means: a similar one (`labeler` for `lebeler`), or the only
 * one that starts with the typed word. Returns `null` when there is none.
 */
export function nearWord(typed: string, known: readonly string[]): string | null {
	const word = typed.toLowerCase();
	if (word.length > longest) return null;
	const [nearest] = known
		.map((name) => ({ name, changes: editDistance(word, name.toLowerCase()) }))
		.filter(({ changes }) => changes <= mostChanges(word))
		.sort((one, other) => one.changes - other.changes);
	if (nearest !== undefined) return nearest.name;
	const [begun, ...others] = known.filter((name) => name.toLowerCase().startsWith(word));
	return word.length < 3 || others.length > 0 ? null : (begun ?? null);
}

/**
 * Returns a suggestion to append to a message about an unknown word (` Did you mean list?`), or an empty
 * string.
 */
export function didYouMean(typed: string, known: readonly string[]): string {
	const near = nearWord(typed, known);
	return near === null ? '' : ` Did you mean ${near}?`;
}

/** Maximum number of known words to list beside a suggestion. */
const mostListed = 12;

/**
 * Returns an error about an unknown word, `is none of a, b`, with a suggestion when a known word is similar. The
 * suggestion replaces a long list.
 */
export function isNoneOf(typed: string, known: readonly string[]): string {
	const meant = didYouMean(typed, known);
	if (meant !== '' && known.length > mostListed) return `is unknown.${meant}`;
	return `is none of ${known.join(', ')}${meant === '' ? '' : `.${meant}`}`;
}
