/** What stands between the program and the terminal that the person looks at. */
export type Multiplexer = 'none' | 'tmux' | 'screen';

/** GNU screen passes no longer string through in one piece. */
const screenPiece = 240;

const esc = '\u001b';

/** A sequence in a wrapping that makes the multiplexer pass it through to the terminal. */
export function passedThrough(sequence: string, multiplexer: Multiplexer): string {
	switch (multiplexer) {
		case 'none':
			return sequence;
		case 'tmux':
			return `${esc}Ptmux;${sequence.replaceAll(esc, esc + esc)}${esc}\\`;
		case 'screen':
			return (sequence.match(new RegExp(`[^]{1,${screenPiece}}`, 'g')) ?? [])
				.map((piece) => `${esc}P${piece}${esc}\\`)
				.join('');
		default:
			return multiplexer satisfies never;
	}
}

/** What the environment says about who stands in between. */
export function multiplexerOf({ TMUX, STY }: Readonly<Record<string, string | undefined>>): Multiplexer {
	if (TMUX) return 'tmux';
	return STY ? 'screen' : 'none';
}
