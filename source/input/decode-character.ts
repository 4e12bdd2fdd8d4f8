import { ground, pasteStart, type Whole } from './decoding.ts';
import { keyOfSequence } from './key-sequences.ts';

const esc = '\u001b';
/** The key that quits. */
export const interrupt = '\u0003';
/** Length in characters from which a control string counts as unterminated. */
const longestString = 65_536;
/** Length in characters from which a sequence is not a key; only its end matters. */
const longestSequence = 64;

/** C1 controls, which a terminal in 8-bit mode sends instead of Esc and a character. */
const c1: Readonly<Record<string, string>> = {
	'\u008f': 'O',
	'\u0090': 'P',
	'\u0098': 'X',
	'\u009b': '[',
	'\u009c': '\\',
	'\u009d': ']',
	'\u009e': '^',
	'\u009f': '_',
};

/** The result of decoding one character. */
export interface Step {
	readonly decoding: Whole;
	/** The key that is now complete. */
	readonly key?: string | null;
}

/** CAN and SUB cancel a sequence. */
const cancels = (character: string): boolean => character === '\u0018' || character === '\u001a';

/** BEL also ends a control string. So does Esc, which also starts what follows. */
const endsString = (character: string): boolean => character === '\u0007' || cancels(character);

function afterEscape(character: string, isEnd: boolean): Step {
	switch (character) {
		case '[':
			return { decoding: { at: 'csi', text: '\u001b[' } };
		case 'O':
			return { decoding: { at: 'ss3', text: '\u001bO' } };
		case ']':
		case 'P':
		case 'X':
		case '^':
		case '_':
			return { decoding: { at: 'string', length: 0 } };
		case '\\':
			return { decoding: ground };
		default:
			return { decoding: ground, key: cancels(character) || isEnd ? null : esc + character };
	}
}

function inSequence({ at, text }: Extract<Whole, { at: 'csi' | 'ss3' }>, character: string): Step {
	const all = text + character;
	if (cancels(character)) return { decoding: ground };
	const isShiftedKey = /^\[[235678]\$$/.test(all.slice(1));
	const goesOn = at === 'ss3' ? /[\d;]/.test(character) : /[ -?]/.test(character) || all === '\u001b[[';
	if (goesOn && !isShiftedKey) return { decoding: { at, text: text.length < longestSequence ? all : text } };
	// A character that is invalid in a sequence ends it, and counts as a key of its own.
	if (!/[@-~]/.test(character) && !isShiftedKey) return decodeCharacter(ground, character);
	if (all === '\u001b[M') return { decoding: { at: 'mouse', missing: 3 } };
	if (all === pasteStart) return { decoding: { at: 'paste', text: '', isTooLong: false } };
	return { decoding: ground, key: keyOfSequence(all) };
}

/** Decodes one character outside of a paste. */
export function decodeCharacter(decoding: Whole, character: string): Step {
	// Nothing may consume the key that quits.
	if (character === interrupt) return { decoding: ground, key: interrupt };
	if (character === esc) {
		const isKey = decoding.at === 'escape' && !decoding.isEnd;
		return { decoding: { at: 'escape', isEnd: decoding.at === 'string' }, key: isKey ? esc : null };
	}
	const introducer = c1[character];
	if (introducer !== undefined) return afterEscape(introducer, decoding.at === 'string');
	switch (decoding.at) {
		case 'escape':
			return afterEscape(character, decoding.isEnd);
		case 'csi':
		case 'ss3':
			return inSequence(decoding, character);
		case 'mouse':
			return { decoding: decoding.missing === 1 ? ground : { at: 'mouse', missing: decoding.missing - 1 } };
		case 'string': {
			const isOver = endsString(character) || decoding.length >= longestString;
			return { decoding: isOver ? ground : { at: 'string', length: decoding.length + 1 } };
		}
		case 'ground':
		case 'after-escape':
		case 'paste':
			return { decoding: ground, key: keyOfSequence(character) };
		default:
			return decoding satisfies never;
	}
}
