import wrapAnsi from 'wrap-ansi';

/** Breaks text into lines of at most `width` columns, at spaces where there are any. */
export function wrap(text: string, width: number): readonly string[] {
	return wrapAnsi(text, Math.max(1, width), { hard: true, trim: false }).split('\n');
}
