/** The purpose of a write by Ink. */
export type InkWrite =
	/** A whole screen, with lines separated by `\n`. */
	| { readonly kind: 'frame'; readonly text: string }
	/** Modes of the terminal: alternate screen, cursor, paste. */
	| { readonly kind: 'modes'; readonly text: string }
	/** Ink erases its frame because something else is about to be written. */
	| { readonly kind: 'erased' }
	/** A marker without meaning here: start or end of an update, or of what was written before. */
	| { readonly kind: 'mark' };

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are control sequences
const mark = /^(?:\u001b\[\?2026[hl])*$/;
const modes = /^(?:\u001b\[[?>=<][\d;]*[a-z])+$/;
/** How Ink returns to the start of its frame: line by line, or at once. */
const erasing = /^(?:\u001b\[(?:2K|\d*A|G|1;1H|0?J))+/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: these are control sequences

/** Tells the kinds of Ink's writes apart, while it draws whole frames (`incrementalRendering: false`). */
export function readInkWrite(text: string): InkWrite {
	if (mark.test(text)) return { kind: 'mark' };
	if (modes.test(text)) return { kind: 'modes', text };
	const frame = text.replace(erasing, '');
	return frame === '' ? { kind: 'erased' } : { kind: 'frame', text: frame };
}
