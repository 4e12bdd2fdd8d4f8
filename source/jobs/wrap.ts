import wrapAnsi from 'wrap-ansi';

/** Breaks text into lines of at most `width` columns, at spaces where there are any. */
export function wrap(text: string, width: number): readonly string[] {
	return wrapAnsi(text, Math.max(1, width), { hard: true, trim: true }).split('\n');
}

/** Breaks text into lines at spaces alone: a word that is longer than a line, such as a link, stays whole. */
export function wrapAtSpaces(text: string, width: number): readonly string[] {
	return wrapAnsi(text, Math.max(1, width), { hard: false, trim: true }).split('\n');
}

/** Lines that text takes while it is typed, when its spaces count. */
export function typedHeight(text: string, width: number): number {
	return wrapAnsi(text, Math.max(1, width), { hard: true, trim: false }).split('\n').length;
}
