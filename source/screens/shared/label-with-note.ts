import { toWidth, widthOf } from '../../text/text-width.ts';

/** Formats a menu label with a right-aligned note. */
export const labelWithNote = (label: string, note: string, width: number): string =>
	note === '' ? label : `${toWidth(label, width - widthOf(note) - 1)} ${note}`;
