import { decodeCharacter, interrupt } from './decode-character.ts';
import { type Decoded, type Decoding, ground, pasteEnd, pasteKey, type Whole } from './decoding.ts';

/** Limit for a paste, in characters; nobody means to paste more into a field. */
const longestPaste = 100_000;

// The rest of a sequence, in one read, whose Esc arrived much earlier. Nobody types these characters so fast.
const restOfSequence = /^(?:\[[0-?]*[ -/]*[A-Za-z~]|O[A-Z]|\]\d|P[\d>!]|_G)/;

/** Returns the state that the previous read left, at the start of the next read. */
function goOn(before: Whole, read: string): Whole {
	if (before.at !== 'after-escape') return before;
	return restOfSequence.test(read) ? { at: 'escape', isEnd: true } : ground;
}

/** Whether a code unit is the first half of a surrogate pair. */
const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isSecondHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Returns the code units of the character at an index; 0 while its second half is missing. */
function lengthAt(text: string, at: number): 0 | 1 | 2 {
	if (!isFirstHalf(text.charCodeAt(at))) return 1;
	if (at + 1 === text.length) return 0;
	return isSecondHalf(text.charCodeAt(at + 1)) ? 2 : 1;
}

interface PastePart {
	readonly decoding: Whole;
	readonly keys: readonly string[];
	/** What follows the end of the paste. */
	readonly rest: string;
}

/** Adds a read to a paste. */
function continuePaste(paste: Extract<Whole, { at: 'paste' }>, read: string): PastePart {
	const text = paste.text + read;
	// The end marker may have started in the previous read.
	const end = text.indexOf(pasteEnd, Math.max(0, paste.text.length - pasteEnd.length));
	const isTooLong = paste.isTooLong || (end === -1 ? text.length : end) > longestPaste;
	if (end === -1) {
		const kept = isTooLong ? text.slice(-pasteEnd.length) : text;
		return { decoding: { at: 'paste', text: kept, isTooLong }, keys: [], rest: '' };
	}
	return {
		decoding: ground,
		keys: isTooLong ? [] : [pasteKey(text.slice(0, end))],
		rest: text.slice(end + pasteEnd.length),
	};
}

/**
 * Decodes what a terminal sends, read by read, into keys. A read may end anywhere: inside a sequence, a paste
 * or a character. Responses of the terminal are not keys.
 *
 * @param before what the previous read left, `ground` at first.
 */
export function decodeKeys(before: Decoding, read: string): Decoded {
	if (before.at === 'half') return decodeKeys(before.before, before.half + read);
	// A paste whose end marker was lost must not consume the key that quits.
	if (before.at === 'paste' && read === interrupt) return { decoding: ground, keys: [interrupt] };
	const keys: string[] = [];
	let decoding = goOn(before, read);
	let rest = read;
	let at = 0;
	while (at < rest.length) {
		if (decoding.at === 'paste') {
			const part = continuePaste(decoding, rest.slice(at));
			keys.push(...part.keys);
			decoding = part.decoding;
			rest = part.rest;
			at = 0;
			continue;
		}
		const length = lengthAt(rest, at);
		if (length === 0) return { decoding: { at: 'half', half: rest.slice(at), before: decoding }, keys };
		const step = decodeCharacter(decoding, rest.slice(at, at + length));
		decoding = step.decoding;
		if (typeof step.key === 'string') keys.push(step.key);
		at += length;
	}
	return { decoding, keys };
}
