/** The multiplexer between the program and the person's terminal. */
export type Multiplexer = 'none' | 'tmux' | 'screen';

/** GNU screen does not pass a longer string through in one piece. */
const screenPiece = 240;

const esc = '\u001b';

/** Wraps a sequence so that the multiplexer passes it through to the terminal. */
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

/** Returns the multiplexer that the environment indicates. */
export function multiplexerOf({ TMUX, STY }: Readonly<Record<string, string | undefined>>): Multiplexer {
	if (TMUX) return 'tmux';
	return STY ? 'screen' : 'none';
}
