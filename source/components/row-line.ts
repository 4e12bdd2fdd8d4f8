import type { Stage } from '../jobs/model/stage.ts';
import { stageLooks } from '../theme.ts';
import type { Token } from '../tokens.ts';
import type { Line } from './line.tsx';

/** State of a row in the job list, independent of its columns. */
export interface RowMarks {
	readonly isSelected: boolean;
	/** Whether the list has the focus. The whole selected row is then highlighted. */
	readonly isFocused: boolean;
	readonly isMarked: boolean;
	/** Whether the job is missing from the last response. */
	readonly isGone: boolean;
	/** Whether the job was started and has not changed for a day. */
	readonly isStuck: boolean;
}

/** Columns of cursor, mark, stage symbol and stuck symbol. */
export const leadWidth = 4;

/** Returns the styles of a row's values and of its name. The name of a stuck job stands out. */
export function rowTokens(marks: RowMarks): { readonly plain: Token; readonly own: Token } {
	const { isSelected, isGone, isStuck } = marks;
	const plain = isGone ? 'dim' : 'text';
	if (isSelected) return { plain, own: 'selected' };
	return { plain, own: isStuck && !isGone ? 'stuck' : plain };
}

/** Formats a row: its marks and cells. */
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
