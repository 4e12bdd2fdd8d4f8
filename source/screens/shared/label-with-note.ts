import { toWidth, widthOf } from '../../text/text-width.ts';

/** A label of a menu, with a note at its right end. */
export const labelWithNote = (label: string, note: string, width: number): string =>
	note === '' ? label : `${toWidth(label, width - widthOf(note) - 1)} ${note}`;
