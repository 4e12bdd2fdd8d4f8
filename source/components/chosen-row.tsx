import { memo } from 'react';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import type { Sort } from '../jobs/triage/sort.ts';
import { toWidth, widthOf } from '../text/text-width.ts';
import { type ChosenLayout, cellText, changeWidth, headingText } from './chosen-layout.ts';
import { besideName, sortArrow } from './job-headings.tsx';
import { DrawnLine } from './line.tsx';
import { leadWidth, type RowMarks, rowLine, rowTokens } from './row-line.ts';

export interface ChosenRowProps extends RowMarks {
	readonly attributes: JobAttributes;
	readonly layout: ChosenLayout;
	/** Change of the last refresh: `+3`; empty for none. */
	readonly change: string;
}

/** A job in a list with custom columns. */
export const ChosenRow = memo(function ChosenRow({ attributes, layout, change, ...marks }: ChosenRowProps) {
	const { plain, own } = rowTokens(marks);
	const cells = layout.placed.map(({ column }, index) => ({
		text: cellText(layout, index, attributes),
		token: column.name === 'name' ? own : plain,
	}));
	const end = toWidth(marks.isGone ? 'gone' : ` ${change}`, changeWidth);
	return <DrawnLine line={rowLine(marks, attributes.stage, [...cells, { text: end, token: 'accent' }])} />;
});

export interface ChosenHeadingsProps {
	readonly layout: ChosenLayout;
	readonly sort: Sort | null;
	/** Position of the selected row, and whether there are rows above and below: `12/36 ▴▾`. */
	readonly position: string;
	readonly width: number;
}

/** The headings of custom columns. The position is after them, or in the first one. */
export function ChosenHeadings({ layout, sort, position, width }: ChosenHeadingsProps) {
	const [first = '', ...others] = layout.placed.map((_, index) => headingText(layout, index, sort));
	const arrowOf = (name: string | undefined): string =>
		sort !== null && sort.key === name ? sortArrow(sort) : '';
	const lead = toWidth(`  ${arrowOf('stage')}`, leadWidth - 1);
	const room = width - widthOf(lead + first + others.join(''));
	const hasRoom = room > widthOf(position);
	const text = hasRoom
		? [lead, first, ...others, toWidth(position, room, 'right')].join('')
		: [lead, besideName(first, arrowOf(layout.placed[0]?.column.name), position), ...others].join('');
	return <DrawnLine line={[{ text, token: 'dim' }]} />;
}
