import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Multiplexer } from '../../source/output/pass-through.ts';
import { createClipboard } from '../../source/output/terminal-clipboard.ts';
import { unwrapped } from './unwrapped.ts';

const esc = '\u001b';

/** Returns the output of copying a text. */
function written(
	text: string,
	multiplexer: Multiplexer,
): { readonly output: string; readonly isCopied: boolean } {
	let output = '';
	const clipboard = createClipboard((sequence) => {
		output += sequence;
	}, multiplexer);
	return { isCopied: clipboard.copy(text).isCopied, output };
}

it.each(['none', 'tmux', 'screen'] as const)('hands any text to the terminal behind %s', (multiplexer) => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
			const sequence = unwrapped[multiplexer](written(text, multiplexer).output);
			const base64 = Buffer.from(text, 'utf8').toString('base64');
			expect(sequence).toBe(`${esc}]52;c;${base64}\u0007`);
		}),
	);
});

it('also sends the plain form to tmux, which it accepts when it passes nothing through', () => {
	expect(written('ab', 'tmux').output.startsWith(`${esc}]52;c;YWI=\u0007`)).toBe(true);
});

it('keeps each string short enough for screen', () => {
	const { output } = written('x'.repeat(5000), 'screen');
	for (const piece of output.split(`${esc}\\`)) expect(piece.length).toBeLessThanOrEqual(256);
});

it('writes nothing that terminals would cut, and reports the limit', () => {
	expect(written('x'.repeat(56_244), 'none').isCopied).toBe(true);
	expect(written('x'.repeat(56_245), 'none')).toEqual({ output: '', isCopied: false });
});
