const esc = '\u001b';
/** The marker that terminals send before a paste. */
export const pasteStart = '\u001b[200~';
export const pasteEnd = '\u001b[201~';

/** What the decoder is in the middle of. */
export type Decoding =
	| { readonly at: 'ground' }
	/** An Esc arrived. `isEnd` means that it ended a control string, so that it is not a key by itself. */
	| { readonly at: 'escape'; readonly isEnd: boolean }
	/**
	 * An Esc counted as the key because nothing followed in time; the rest of its sequence may still arrive.
	 */
	| { readonly at: 'after-escape' }
	| { readonly at: 'csi' | 'ss3'; readonly text: string }
	/** An X10 mouse report, a sequence that is followed by three characters. */
	| { readonly at: 'mouse'; readonly missing: number }
	/** OSC, DCS, SOS, PM or APC. */
	| { readonly at: 'string'; readonly length: number }
	| { readonly at: 'paste'; readonly text: string; readonly isTooLong: boolean }
	/** The first half of a surrogate pair. */
	| { readonly at: 'half'; readonly half: string; readonly before: Exclude<Decoding, { at: 'half' }> };

/** What the decoder is in the middle of between two characters. */
export type Whole = Exclude<Decoding, { at: 'half' }>;

export interface Decoded {
	readonly decoding: Decoding;
	/** The keys that are now complete. A bracketed paste with its markers is one key; so is a mouse report. */
	readonly keys: readonly string[];
}

export const ground = { at: 'ground' } as const satisfies Decoding;

/** Returns a paste as one key. */
export const pasteKey = (text: string): string => pasteStart + text + pasteEnd;

/**
 * Returns how long to wait for the next read before calling `giveUp`, in milliseconds; `null` when nothing is
 * incomplete.
 */
export function patienceOf(decoding: Decoding): number | null {
	switch (decoding.at) {
		case 'ground':
			return null;
		case 'escape':
			// Too short to notice, and long enough for a slow line to deliver both parts of a sequence.
			return decoding.isEnd ? 1000 : 50;
		case 'paste':
			// The rest of a paste would do harm if it counted as keys, so a stalled line gets plenty of time.
			return 10_000;
		case 'after-escape':
		case 'csi':
		case 'ss3':
		case 'mouse':
		case 'string':
		case 'half':
			return 1000;
		default:
			return decoding satisfies never;
	}
}

/** Ends an incomplete sequence because nothing arrived within the time of `patienceOf`. */
export function giveUp(decoding: Decoding): Decoded {
	if (decoding.at === 'escape' && !decoding.isEnd) return { decoding: { at: 'after-escape' }, keys: [esc] };
	const isPaste = decoding.at === 'paste' && !decoding.isTooLong && decoding.text !== '';
	return { decoding: ground, keys: isPaste ? [pasteKey(decoding.text)] : [] };
}
