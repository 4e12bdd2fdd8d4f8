import type { Stage } from '../jobs/model/stage.ts';
import { stageLooks } from '../theme.ts';
import type { Token } from '../tokens.ts';
import type { Line } from './line.tsx';

/** What is so of a row of the job list, whatever its columns are. */
export interface RowMarks {
	readonly isSelected: boolean;
	/** Whether the list has the keys: its selected row is then highlighted as a whole. */
	readonly isFocused: boolean;
	readonly isMarked: boolean;
	/** Whether the job is in the last answer no more. */
	readonly isGone: boolean;
	/** Whether it was begun and has not changed for a day. */
	readonly isStuck: boolean;
}

/** Columns of cursor, mark, stage glyph and the sign of a stuck job. */
export const leadWidth = 4;

/** How the values of a row look, and how its name does: that of a stuck job is seen without reading. */
export function rowTokens(marks: RowMarks): { readonly plain: Token; readonly own: Token } {
	const { isSelected, isGone, isStuck } = marks;
	const plain = isGone ? 'dim' : 'text';
	if (isSelected) return { plain, own: 'selected' };
	return { plain, own: isStuck && !isGone ? 'stuck' : plain };
}

/** A row: its marks, and these cells. */
export function rowLine(marks: RowMarks, stage: Stage, cells: Line): Line {
	const { isSelected, isFocused, isMarked, isGone, isStuck } = marks;
	const line: Line = [
		{ text: isSelected ? '❯' : ' ', token: rowTokens(marks).own },
		{ text: isMarked ? '✓' : ' ', token: 'accent' },
		{ text: stageLooks[stage].glyph, token: isGone ? 'dim' : `stage-${stage}` },
		{ text: isStuck ? '!' : ' ', token: 'stuck' },
		...cells,
	];
	return isSelected && isFocused
		? [{ text: line.map(({ text }) => text).join(''), token: 'selected-row' }]
		: line;
}
