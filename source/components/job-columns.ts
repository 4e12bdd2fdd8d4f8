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
	/** `+3`, what the last refresh changed; where there is no room, it stands in the age's place. */
	readonly change: number;
	readonly left: number;
	readonly review: number;
	readonly age: number;
}

/** Cursor, mark, stage glyph and a space. */
const leadWidth = 4;
export const gap = 2;

/**
 * Shares out a list `width` columns wide. Whatever the width, the name, what is left and the age stay;
 * the bar goes first, and the change's own column with it, then labeler and review.
 *
 * @param digits of the largest total, so that the columns stand still while counts grow.
 * @param slug columns of the longest slug among the jobs; 0 where all are of one project.
 */
export function jobColumns(width: number, digits: number, slug = 0): JobColumns {
	const counts = Math.max(5, 2 * digits + 1);
	const fixed = { counts, left: Math.max(4, digits), age: 3 };
	const base = leadWidth + gap + counts + gap + fixed.left + gap + fixed.age;
	const review = 6;
	if (width < 56) {
		const none = { project: 0, labeler: 0, bar: 0, change: 0, review: 0 };
		return { name: Math.max(4, width - base), isProjectInName: slug > 0, ...none, ...fixed };
	}
	const change = width < 76 ? 0 : 3;
	const withReview = base + (change === 0 ? 0 : 1 + change) + gap + review;
	const bar = width < 76 ? 0 : 10;
	const barRoom = bar === 0 ? 0 : bar + 1;
	const project = width < 90 ? 0 : Math.min(slug, Math.floor(width / 6));
	const flexible = width - withReview - barRoom - gap - (project === 0 ? 0 : project + gap);
	// Names need room before whole addresses do.
	const labeler = flexible < 52 ? Math.max(8, Math.floor(flexible * 0.3)) : Math.min(30, flexible - 36);
	const isProjectInName = slug > 0 && project === 0;
	return { name: flexible - labeler, project, isProjectInName, labeler, bar, change, review, ...fixed };
}
