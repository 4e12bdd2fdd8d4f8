import { editDistance } from './edit-distance.ts';

/** Longer than any name, and still quick to compare. */
const longest = 40;

/** Short words are near many others. */
const mostChanges = ({ length }: string): number => (length < 3 ? 0 : length < 5 ? 1 : 2);

/**
 * The known word that an unknown one probably means: `labeler` for `lebeler`, or the only one that begins so.
 * `null` where none is near.
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

/** What to say behind a message about an unknown word: ` Did you mean list?`, or nothing. */
export function didYouMean(typed: string, known: readonly string[]): string {
	const near = nearWord(typed, known);
	return near === null ? '' : ` Did you mean ${near}?`;
}

/** What is wrong with a word that is not one of those that are known: `is none of a, b`, and which was meant. */
export function isNoneOf(typed: string, known: readonly string[]): string {
	const meant = didYouMean(typed, known);
	return `is none of ${known.join(', ')}${meant === '' ? '' : `.${meant}`}`;
}
