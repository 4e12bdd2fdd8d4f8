import { isAscii } from './simple-text.ts';

// Matches text that needs more than lower case. Most texts do not match: printable ASCII, Western European
// letters, Cyrillic, kana, Han and Hangul, without runs of spaces. These are already composed, and only the
// sharp s folds to other letters.
const unusual =
	/[^\x20-\x7e\xb7\xc0-\xd6\xd8-\xf6\xf8-\xff\u0400-\u045f\u2013\u2014\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]| {2}/;
// Excludes the byte order mark, which is invisible, although JavaScript counts it as white space.
const whiteSpace = /(?:(?!\ufeff)[\s\u0085])+/gu;
// Control characters, format characters, fillers, joiners, selectors, lone surrogates and noncharacters.
const invisible =
	/(?![\s\u0085])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|\ufeff/gu;
// The lower case of a dotted capital I is an i with a combining dot.
const dottedI = /i\p{M}+/gu;

/**
 * Applies Unicode full case folding, and folds the dotless i to i because both have the capital `I`. Expects
 * and returns a decomposed form, with marks in canonical order.
 */
const foldCase = (decomposed: string): string =>
	decomposed
		.toLowerCase()
		.toUpperCase()
		.toLowerCase()
		.replaceAll('ς', 'σ')
		.normalize('NFD')
		.replace(dottedI, (letter) => letter.replaceAll('\u0307', ''));

/** Removes the invisible characters of a text. */
export const visibleText = (text: string): string => text.replace(invisible, '');

function fold(text: string, form: 'NFD' | 'NFKD'): string {
	if (!unusual.test(text)) return text.toLowerCase().replaceAll('ß', 'ss');
	if (isAscii(text)) return visibleText(text).replace(whiteSpace, ' ').toLowerCase();
	const visible = visibleText(text.normalize(form));
	// Folding can change the order of marks, and produce characters that have a compatibility form.
	const folded = foldCase(foldCase(visible).normalize(form)).normalize(form);
	return folded.normalize('NFC').replace(whiteSpace, ' ');
}

/**
 * Returns a key that is equal for all texts that look the same to a person.
 *
 * Ignores case (full case folding: `ß` is `ss`, a final sigma is a sigma, every kind of i is an `i`), the
 * encoding of accents and syllables (canonical equivalence), invisible characters, white space at both ends,
 * and the kind and length of white space elsewhere.
 */
export const textKey = (text: string): string => fold(text, 'NFD').trim();

/**
 * Whether two texts look the same to a person; see {@link textKey}. A missing text equals only another
 * missing text.
 */
export const isSameText = (one: string | null | undefined, other: string | null | undefined): boolean =>
	one === other || (typeof one === 'string' && typeof other === 'string' && textKey(one) === textKey(other));

/**
 * Returns a key for searching: a text contains another when its key contains the other's key.
 *
 * Like {@link textKey}, with compatibility equivalence: full-width letters, ligatures and similar characters
 * match the plain ones. White space at the ends is kept as one space because a search text may begin or end
 * with it.
 */
export const searchKey = (text: string): string => fold(text, 'NFKD');

/** Returns the words of a typed search, each as its {@link searchKey}. */
export const searchWords = (typed: string): readonly string[] => searchKey(typed).split(' ').filter(Boolean);
