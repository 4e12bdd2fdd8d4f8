/** What a piece that Ink writes is for. */
export type InkWrite =
	/** A whole screen, its lines apart by `\n`. */
	| { readonly kind: 'frame'; readonly text: string }
	/** Modes of the terminal: alternate screen, cursor, paste. */
	| { readonly kind: 'modes'; readonly text: string }
	/** Ink takes its frame away, since something else is about to be written. */
	| { readonly kind: 'erased' }
	/** A mark that says nothing here: of an update's begin or end, of what was written until now. */
	| { readonly kind: 'mark' };

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: these are control sequences
const mark = /^(?:\u001b\[\?2026[hl])*$/;
const modes = /^(?:\u001b\[[?>=<][\d;]*[a-z])+$/;
/** How Ink goes back to its frame's beginning: line by line, or at once. */
const erasing = /^(?:\u001b\[(?:2K|\d*A|G|1;1H|0?J))+/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: these are control sequences

/** Tells what Ink writes apart, as long as it draws whole frames (`incrementalRendering: false`). */
export function readInkWrite(text: string): InkWrite {
	if (mark.test(text)) return { kind: 'mark' };
	if (modes.test(text)) return { kind: 'modes', text };
	const frame = text.replace(erasing, '');
	return frame === '' ? { kind: 'erased' } : { kind: 'frame', text: frame };
}
