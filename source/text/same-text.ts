import { isAscii } from './simple-text.ts';

// All that most texts are: printable ASCII, letters of western Europe, Cyrillic ones, kana, Han, Hangul, without
// runs of spaces. They are composed, and need lower case alone; only the sharp s becomes something else.
const unusual =
	/[^\x20-\x7e\xb7\xc0-\xd6\xd8-\xf6\xf8-\xff\u0400-\u045f\u2013\u2014\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]| {2}/;
// A byte order mark is invisible, though JavaScript counts it as white space.
const whiteSpace = /(?:(?!\ufeff)[\s\u0085])+/gu;
// Controls, format characters, fillers, joiners, selectors, halves of pairs, and what is no character.
const invisible =
	/(?![\s\u0085])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|\ufeff/gu;
// Lower case of a dotted capital I is an i with one more dot.
const dottedI = /i\p{M}+/gu;

/**
 * Folds case as Unicode's full case folding does, and the dotless i into the i besides, because `I` is the
 * capital of both. Expects and returns a decomposed form, where marks stand in their order.
 */
const foldCase = (decomposed: string): string =>
	decomposed
		.toLowerCase()
		.toUpperCase()
		.toLowerCase()
		.replaceAll('ς', 'σ')
		.normalize('NFD')
		.replace(dottedI, (letter) => letter.replaceAll('\u0307', ''));

/** A text without its invisible characters. */
export const visibleText = (text: string): string => text.replace(invisible, '');

function fold(text: string, form: 'NFD' | 'NFKD'): string {
	if (!unusual.test(text)) return text.toLowerCase().replaceAll('ß', 'ss');
	if (isAscii(text)) return visibleText(text).replace(whiteSpace, ' ').toLowerCase();
	const visible = visibleText(text.normalize(form));
	// Folding can bring marks out of order, and make what has a compatible form again.
	const folded = foldCase(foldCase(visible).normalize(form)).normalize(form);
	return folded.normalize('NFC').replace(whiteSpace, ' ');
}

/**
 * The form of a text that is equal for all texts that a person takes for the same.
 *
 * Ignores case (full case folding: `ß` is `ss`, a final sigma is a sigma, every kind of i is an `i`), how
 * accents and syllables are encoded (canonical equivalence), invisible characters, white space at both ends,
 * and its kind and length elsewhere.
 */
export const textKey = (text: string): string => fold(text, 'NFD').trim();

/** Whether two texts are the same to a person; see {@link textKey}. An absent text is only like another. */
export const isSameText = (one: string | null | undefined, other: string | null | undefined): boolean =>
	one === other || (typeof one === 'string' && typeof other === 'string' && textKey(one) === textKey(other));

/**
 * The form of a text for searching: a text holds another where its form holds the other's form.
 *
 * As {@link textKey}, and forgiving where people search: full-width letters, ligatures and the like are
 * what they stand for (compatibility equivalence). White space at the ends is kept as one space, because a
 * part that is searched for may begin or end there.
 */
export const searchKey = (text: string): string => fold(text, 'NFKD');
