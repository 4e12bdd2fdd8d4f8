import type { IUnicodeVersionProvider } from '@xterm/headless';
import { widthOf } from '../../source/text/text-width.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Measures characters as the program does: by what a person sees as one. */
export function byGraphemes(): IUnicodeVersionProvider {
	let cluster = '';
	return {
		version: 'graphemes',
		wcwidth: (code) => widthOf(String.fromCodePoint(code)) as 0 | 1 | 2,
		charProperties(code, before) {
			const character = String.fromCodePoint(code);
			const isJoined = before !== 0 && [...segmenter.segment(cluster + character)].length === 1;
			cluster = isJoined ? cluster + character : character;
			// As xterm.js packs them: a state, the width, and whether the character joins the one before.
			return (1 << 3) | (Math.min(2, widthOf(cluster)) << 1) | (isJoined ? 1 : 0);
		},
	};
}
