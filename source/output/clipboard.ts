import type { Clipboard } from '../jobs/clipboard.ts';

/** What stands between the program and the terminal that the person looks at. */
export type Multiplexer = 'none' | 'tmux' | 'screen';

/** xterm takes no more, and others stop near it; in base64, which is a third longer than the text. */
const most = 74_994;
/** GNU screen passes no longer string through in one piece. */
const screenPiece = 240;

const esc = '\u001b';

function osc52(base64: string): string {
	return `${esc}]52;c;${base64}\u0007`;
}

/** A sequence in a wrapping that makes the multiplexer pass it through to the terminal. */
function passedThrough(sequence: string, multiplexer: Multiplexer): string {
	switch (multiplexer) {
		case 'none':
			return sequence;
		case 'tmux':
			// Where tmux passes nothing through it may still take the plain form for its own and hand it on.
			return `${sequence}${esc}Ptmux;${sequence.replaceAll(esc, esc + esc)}${esc}\\`;
		case 'screen':
			return (sequence.match(new RegExp(`[^]{1,${screenPiece}}`, 'g')) ?? [])
				.map((piece) => `${esc}P${piece}${esc}\\`)
				.join('');
		default:
			return multiplexer satisfies never;
	}
}

/**
 * Copies through the terminal itself (OSC 52), which works over SSH and needs no program on this host.
 *
 * @param write gets the sequence in one piece.
 */
export function createClipboard(write: (text: string) => void, multiplexer: Multiplexer): Clipboard {
	return {
		copy(text) {
			const base64 = Buffer.from(text, 'utf8').toString('base64');
			if (base64.length > most) return { isCopied: false, most: Math.floor(most / 4) * 3 };
			write(passedThrough(osc52(base64), multiplexer));
			return { isCopied: true };
		},
	};
}

/** What the environment says about who stands in between. */
export function multiplexerOf({ TMUX, STY }: Readonly<Record<string, string | undefined>>): Multiplexer {
	if (TMUX) return 'tmux';
	return STY ? 'screen' : 'none';
}
