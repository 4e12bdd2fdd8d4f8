const esc = '\u001b';
/** What terminals put around a paste. */
export const pasteStart = '\u001b[200~';
export const pasteEnd = '\u001b[201~';

/** What the decoder is in the middle of. */
export type Decoding =
	| { readonly at: 'ground' }
	/** An Esc came; `isEnd` tells that it ended a control string, so that it is no key by itself. */
	| { readonly at: 'escape'; readonly isEnd: boolean }
	/** An Esc was taken for the key, since nothing followed in time; its rest may still come. */
	| { readonly at: 'after-escape' }
	| { readonly at: 'csi' | 'ss3'; readonly text: string }
	/** An X10 mouse report, which is a sequence with three characters behind it. */
	| { readonly at: 'mouse'; readonly missing: number }
	/** OSC, DCS, SOS, PM or APC. */
	| { readonly at: 'string'; readonly length: number }
	| { readonly at: 'paste'; readonly text: string; readonly isTooLong: boolean }
	/** The first half of a character that takes two code units. */
	| { readonly at: 'half'; readonly half: string; readonly before: Exclude<Decoding, { at: 'half' }> };

/** What it is in the middle of at the border of two characters. */
export type Whole = Exclude<Decoding, { at: 'half' }>;

export interface Decoded {
	readonly decoding: Decoding;
	/** The keys that are complete now. A bracketed paste is one, markers and all; so is a report of the mouse. */
	readonly keys: readonly string[];
}

export const ground = { at: 'ground' } as const satisfies Decoding;

/** A paste as one key. */
export const pasteKey = (text: string): string => pasteStart + text + pasteEnd;

/**
 * How long to wait for the next read before what has begun is given up with `giveUp`. Milliseconds;
 * `null` when nothing has begun.
 */
export function patienceOf(decoding: Decoding): number | null {
	switch (decoding.at) {
		case 'ground':
			return null;
		case 'escape':
			// A person does not feel this, and a slow line delivers both parts of a sequence within it.
			return decoding.isEnd ? 1000 : 50;
		case 'paste':
			// Typed as keys, the rest of a paste would do harm; so a line that stalls gets its time.
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

/** Gives up what has begun, since nothing came for as long as `patienceOf` says. */
export function giveUp(decoding: Decoding): Decoded {
	if (decoding.at === 'escape' && !decoding.isEnd) return { decoding: { at: 'after-escape' }, keys: [esc] };
	const isPaste = decoding.at === 'paste' && !decoding.isTooLong && decoding.text !== '';
	return { decoding: ground, keys: isPaste ? [pasteKey(decoding.text)] : [] };
}
