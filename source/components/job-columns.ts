import { leadWidth } from './row-line.ts';

/** Widths of the job list's columns; 0 leaves a column out. */
export interface JobColumns {
	readonly name: number;
	/** The project's slug, where jobs of several are listed. */
	readonly project: number;
	/** Whether the project stands before the name, since there is no room for a column. */
	readonly isProjectInName: boolean;
	readonly labeler: number;
	readonly bar: number;
	/** `3/26`. */
	readonly counts: number;
	/** `+3`, what the last refresh changed. */
	readonly change: number;
	readonly left: number;
	readonly review: number;
	readonly age: number;
	/** Spaces before what is left, and what is to review. */
	readonly gap: number;
}

/** Widths of what the list holds, in columns. */
export interface JobWidths {
	/** Digits of the largest total, so that the columns stand still while counts grow. */
	readonly digits: number;
	/** The longest slug among the jobs; 0 where all are of one project. @default 0 */
	readonly slug?: number;
	/** The longest name. @default more than there is room for */
	readonly name?: number;
	/** The longest labeler, as they are shown. @default more than there is room for */
	readonly labeler?: number;
	/** The heading of the labelers, with what stands beside it. @default 0 */
	readonly labelerHeading?: number;
}

export const gap = 2;
const changeWidth = 3;

/**
 * Shares out a list `width` columns wide. Whatever the width, the name, what is left, the change and the age stay;
 * the bar goes first, then what is to review, then the labeler.
 */
export function jobColumns(width: number, widths: JobWidths): JobColumns {
	const {
		digits,
		slug = 0,
		name: longest = width,
		labeler: longestLabeler = width,
		labelerHeading = 0,
	} = widths;
	const isNarrow = width < 76;
	const small = isNarrow ? 1 : gap;
	const counts = Math.max(5, 2 * digits + 1);
	const fixed = { counts, change: changeWidth, left: Math.max(isNarrow ? 3 : 4, digits), age: 3, gap: small };
	const base = leadWidth + gap + counts + 1 + changeWidth + small + fixed.left + gap + fixed.age;
	if (width < 56) {
		const none = { project: 0, labeler: 0, bar: 0, review: 0 };
		return { name: Math.max(4, width - base), isProjectInName: slug > 0, ...none, ...fixed };
	}
	const bar = isNarrow ? 0 : 10;
	const barRoom = bar === 0 ? 0 : bar + 1;
	const project = width < 90 ? 0 : Math.min(slug, Math.floor(width / 6));
	const review = width < 68 ? 0 : 6;
	const taken = base + (review === 0 ? 0 : small + review) + barRoom + (project === 0 ? 0 : project + gap);
	const flexible = width - taken - gap;
	// Names need room before whole addresses do.
	const share = flexible < 52 ? Math.max(8, Math.floor(flexible * 0.3)) : Math.min(30, flexible - 36);
	const spare = flexible - longest;
	const wanted = spare >= labelerHeading ? Math.max(longestLabeler, labelerHeading) : longestLabeler;
	const labeler = Math.min(Math.max(wanted, 8), Math.max(share, spare));
	const isProjectInName = slug > 0 && project === 0;
	return { name: flexible - labeler, project, isProjectInName, labeler, bar, review, ...fixed };
}
