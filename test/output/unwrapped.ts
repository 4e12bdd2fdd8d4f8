import type { Multiplexer } from '../../source/output/pass-through.ts';

const esc = '\u001b';

/**
 * Returns the sequence that the terminal receives from the multiplexer, according to the multiplexers'
 * manuals.
 */
export const unwrapped: Readonly<Record<Multiplexer, (output: string) => string>> = {
	none: (output) => output,
	tmux: (output) => {
		const inner = output.slice(output.indexOf(`${esc}Ptmux;`) + 7, -2);
		return inner.replaceAll(esc + esc, esc);
	},
	screen: (output) =>
		output
			.split(`${esc}P`)
			.map((piece) => piece.replace(new RegExp(`${esc}\\\\$`), ''))
			.join(''),
};
