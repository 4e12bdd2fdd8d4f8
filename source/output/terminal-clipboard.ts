import type { Clipboard } from '../jobs/output/clipboard.ts';
import { type Multiplexer, passedThrough } from './pass-through.ts';

/**
 * Limit for the base64 text, which is a third longer than the copied text. xterm accepts no more, and the
 * limits of other terminals are similar.
 */
const most = 74_994;

const osc52 = (base64: string): string => `\u001b]52;c;${base64}\u0007`;

/**
 * Creates a clipboard that copies through the terminal itself (OSC 52), which works over SSH and needs no
 * program on this host.
 *
 * @param write called with the sequence in one piece.
 */
export function createClipboard(write: (text: string) => void, multiplexer: Multiplexer): Clipboard {
	return {
		copy(text) {
			const base64 = Buffer.from(text, 'utf8').toString('base64');
			if (base64.length > most) return { isCopied: false, most: Math.floor(most / 4) * 3 };
			const sequence = osc52(base64);
			// When tmux passes nothing through, it may still accept the plain sequence for its own clipboard and
			// forward it.
			const plain = multiplexer === 'tmux' ? sequence : '';
			write(plain + passedThrough(sequence, multiplexer));
			return { isCopied: true };
		},
	};
}
