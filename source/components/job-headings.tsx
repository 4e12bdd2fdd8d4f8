import { headingOf } from '../jobs/triage/attributes.ts';
import type { Sort, SortKey } from '../jobs/triage/sort.ts';
import { toWidth, widthOf } from '../text/text-width.ts';
import { gap, type JobColumns } from './job-columns.ts';
import { DrawnLine } from './line.tsx';

/** Which way a sort goes, as an arrow. */
export const sortArrow = ({ isDescending }: Sort): string => (isDescending ? '↓' : '↑');

/** Whether the list has a column, wide as it is, over which the arrow of a sort can stand. */
export function hasColumnFor(key: SortKey, columns: JobColumns): boolean {
	if (key === 'reviewer') return false;
	return key === 'labeler' || key === 'review' || key === 'project' ? columns[key] > 0 : true;
}

/** The heading of the labelers, with the domain that they have in common. */
export const labelerHeading = (domain: string): string => `${headingOf('labeler')} ${domain}`.trimEnd();

export interface JobHeadingsProps {
	readonly columns: JobColumns;
	readonly sort: Sort | null;
	/** What the last column shows. */
	readonly last: 'age' | 'idle';
	/** The domain that the labelers have in common; empty where it is said elsewhere. @default '' */
	readonly domain?: string;
	/** Which of the rows is selected, and whether there are others above and below: `12/36 ▴▾`. */
	readonly position: string;
}

/** A heading, and the position at the end of its column; where there is no room, the position without its name. */
export function besideName(heading: string, arrow: string, position: string): string {
	const room = heading.length - heading.trimEnd().length - 1;
	const width = widthOf(position);
	if (width <= room) return heading.slice(0, heading.length - width) + position;
	return toWidth(`${arrow} ${position}`.trim(), heading.length);
}

/** The headings of the job list, with an arrow at the one that it is sorted by. */
export function JobHeadings({ columns, sort, last, domain = '', position }: JobHeadingsProps) {
	const arrow = (key: SortKey): string => (sort?.key === key ? sortArrow(sort) : '');
	const left = (key: SortKey, width: number, heading = headingOf(key)): string =>
		width === 0 ? '' : toWidth(`${heading} ${arrow(key)}`.trimEnd(), width);
	// Where a heading fills its column, the arrow takes a part of the gap before it.
	const right = (key: SortKey, width: number, heading = headingOf(key), before = columns.gap): string =>
		width === 0 ? '' : toWidth(arrow(key) + heading, before + width, 'right');
	const between = (text: string): string => (text === '' ? '' : ' '.repeat(gap) + text);
	/** The headings of what is done and what is left, which may be wider than they are: changes between them have none. */
	function doneAndLeft(): string {
		const room = gap + columns.counts + (columns.bar === 0 ? 0 : columns.bar + 1);
		const done =
			columns.bar === 0
				? ` ${arrow('progress')}${headingOf('done')}`.padStart(room)
				: between(left('progress', room - gap));
		const rest = room + 1 + columns.change + columns.gap + columns.left - widthOf(done);
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
