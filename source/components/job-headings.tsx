import { headingOf } from '../jobs/triage/attributes.ts';
import type { Sort, SortKey } from '../jobs/triage/sort.ts';
import { toWidth, widthOf } from '../text/text-width.ts';
import { gap, type JobColumns } from './job-columns.ts';
import { DrawnLine } from './line.tsx';

/** Formats the direction of a sort as an arrow. */
export const sortArrow = ({ isDescending }: Sort): string => (isDescending ? '↓' : '↑');

/** Whether the list has a column that can show the sort arrow at this width. */
export function hasColumnFor(key: SortKey, columns: JobColumns): boolean {
	if (key === 'reviewer') return false;
	return key === 'labeler' || key === 'left' || key === 'review' || key === 'project'
		? columns[key] > 0
		: true;
}

/** Formats the heading of the labelers, with their common domain. */
export const labelerHeading = (domain: string): string => `${headingOf('labeler')} ${domain}`.trimEnd();

export interface JobHeadingsProps {
	readonly columns: JobColumns;
	readonly sort: Sort | null;
	/** Content of the last column. */
	readonly last: 'age' | 'idle';
	/** Common domain of the labelers; empty if it is shown elsewhere. @default '' */
	readonly domain?: string;
	/** Position of the selected row, and whether there are rows above and below: `12/36 ▴▾`. */
	readonly position: string;
}

/**
 * Formats a heading with the position at the end of its column. Without enough room, only the position is
 * shown.
 */
export function besideName(heading: string, arrow: string, position: string): string {
	const room = heading.length - heading.trimEnd().length - 1;
	const width = widthOf(position);
	if (width <= room) return heading.slice(0, heading.length - width) + position;
	return toWidth(`${arrow} ${position}`.trim(), heading.length);
}

/** The headings of the job list, with an arrow at the sorted column. */
export function JobHeadings({ columns, sort, last, domain = '', position }: JobHeadingsProps) {
	const arrow = (key: SortKey): string => (sort?.key === key ? sortArrow(sort) : '');
	const left = (key: SortKey, width: number, heading = headingOf(key)): string =>
		width === 0 ? '' : toWidth(`${heading} ${arrow(key)}`.trimEnd(), width);
	// If a heading fills its column, the arrow uses part of the gap.
	const right = (key: SortKey, width: number, heading = headingOf(key), before = columns.gap): string =>
		width === 0 ? '' : toWidth(arrow(key) + heading, before + width, 'right');
	const between = (text: string): string => (text === '' ? '' : ' '.repeat(gap) + text);
	/**
	 * Formats the headings of the annotated and remaining images. They may extend over the column of changes
	 * between them, which has no heading.
	 */
	function doneAndLeft(): string {
		const room = gap + columns.counts + (columns.bar === 0 ? 0 : columns.bar + 1);
		const done =
			columns.bar === 0
				? ` ${arrow('progress')}${headingOf('done')}`.padStart(room)
				: between(left('progress', room - gap));
		const changes = room + 1 + columns.change;
		if (columns.left === 0) return toWidth(done, changes);
		const rest = changes + columns.gap + columns.left - widthOf(done);
		return done + toWidth(arrow('left') + headingOf('left'), rest, 'right');
	}
	const text = [
		toWidth(`  ${arrow('stage')}`, 4),
		besideName(left('name', columns.name), arrow('name'), position),
		between(left('project', columns.project)),
		between(left('labeler', columns.labeler, labelerHeading(domain))),
		doneAndLeft(),
		right('review', columns.review),
		right(last, columns.age, headingOf(last), gap),
	].join('');
	return <DrawnLine line={[{ text, token: 'dim' }]} />;
}
