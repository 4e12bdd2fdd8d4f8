import type { SortKey } from '../jobs/triage/sort.ts';
import { leadWidth } from './row-line.ts';

/** Widths of the job list's columns; 0 hides a column. */
export interface JobColumns {
	readonly name: number;
	/** Slug of the project, in a list of several projects. */
	readonly project: number;
	/** Whether the project is before the name, because there is no room for a column. */
	readonly isProjectInName: boolean;
	readonly labeler: number;
	readonly bar: number;
	/** `3/26`. */
	readonly counts: number;
	/** `+3`, the change of the last refresh. */
	readonly change: number;
	readonly left: number;
	readonly review: number;
	readonly age: number;
	/** Spaces before the numbers of images to annotate and to review. */
	readonly gap: number;
}

/** Widths of the list's values, in columns. */
export interface JobWidths {
	/** Digits of the largest total, so that columns stay in place while counts grow. */
	readonly digits: number;
	/** Longest project slug; 0 if all jobs belong to one project. @default 0 */
	readonly slug?: number;
	/** Longest name. @default wider than the list */
	readonly name?: number;
	/** Longest labeler, as displayed. @default wider than the list */
	readonly labeler?: number;
	/** Heading of the labelers with the text beside it. @default 0 */
	readonly labelerHeading?: number;
	/** Column with the sort arrow. @default none */
	readonly sorted?: SortKey | null;
	/** Whether all rows wait for the reviewer, so that the images to review matter most. @default false */
	readonly isReviewing?: boolean;
}

export const gap = 2;
const changeWidth = 3;

/**
 * Computes the columns of a list that is `width` columns wide. Name, change and age are always shown. The bar
 * is hidden first, then images to review, or images left when all rows wait for the reviewer, then the labeler.
 */
export function jobColumns(width: number, widths: JobWidths): JobColumns {
	const {
		digits,
		slug = 0,
		name: longest = width,
		labeler: longestLabeler = width,
		labelerHeading = 0,
		sorted = null,
		isReviewing = false,
	} = widths;
	const isNarrow = width < 76;
	const small = isNarrow ? 1 : gap;
	const counts = Math.max(5, 2 * digits + 1);
	const hasBoth = width >= 68;
	const left = isReviewing && !hasBoth ? 0 : Math.max(isNarrow ? 3 : 4, digits);
	// An arrow must not touch the heading before it.
	const review = left > 0 && !hasBoth ? 0 : isNarrow && sorted === 'review' ? 7 : 6;
	const age = sorted === 'idle' ? 4 : 3;
	const fixed = { counts, change: changeWidth, left, review, age, gap: small };
	const numbers = [left, review].filter((column) => column > 0).reduce((all, one) => all + small + one, 0);
	const base = leadWidth + gap + counts + 1 + changeWidth + numbers + gap + age;
	if (width < 56) {
		const none = { project: 0, labeler: 0, bar: 0 };
		return { name: Math.max(4, width - base), isProjectInName: slug > 0, ...none, ...fixed };
	}
	const bar = isNarrow ? 0 : 10;
	const barRoom = bar === 0 ? 0 : bar + 1;
	const project = width < 90 ? 0 : Math.min(slug, Math.floor(width / 6));
	const taken = base + barRoom + (project === 0 ? 0 : project + gap);
	const flexible = width - taken - gap;
	// Names get room before complete addresses do.
	const share = flexible < 52 ? Math.max(8, Math.floor(flexible * 0.3)) : Math.min(30, flexible - 36);
	const spare = flexible - longest;
	const wanted = spare >= labelerHeading ? Math.max(longestLabeler, labelerHeading) : longestLabeler;
	const labeler = Math.min(Math.max(wanted, 8), Math.max(share, spare));
	const isProjectInName = slug > 0 && project === 0;
	return { name: flexible - labeler, project, isProjectInName, labeler, bar, ...fixed };
}
