import { Text } from 'ink';
import { memo } from 'react';
import { bar } from '../jobs/bar.ts';
import { countsOf } from '../jobs/counts.ts';
import { type Job, jobTitle } from '../jobs/job.ts';
import { shortPerson } from '../jobs/people.ts';
import { stageOf } from '../jobs/stage.ts';
import { toWidth, truncateMiddle } from '../jobs/text-width.ts';
import { stageLooks, useTheme } from '../theme.ts';
import { gap, type JobColumns } from './job-columns.ts';

export interface JobRowProps {
	readonly job: Job;
	readonly columns: JobColumns;
	readonly isSelected: boolean;
	/** As it is shown, so that a row is drawn again only when this changes. */
	readonly age: string;
}

const space = ' '.repeat(gap);
const cell = (text: string, width: number, align: 'left' | 'right' = 'left'): string =>
	width === 0 ? '' : `${space}${toWidth(text, width, align)}`;

/** One job in the list. */
export const JobRow = memo(function JobRow({ job, columns, isSelected, age }: JobRowProps) {
	const theme = useTheme();
	const { done, total, unannotated, toReview } = countsOf(job);
	const stage = stageOf(job);
	const style = isSelected ? theme.selected : theme.text;
	return (
		<Text wrap="truncate">
			<Text {...style}>{isSelected ? '❯ ' : '  '}</Text>
			<Text {...theme[`stage-${stage}`]}>{`${stageLooks[stage].glyph} `}</Text>
			<Text {...style}>{toWidth(truncateMiddle(jobTitle(job), columns.name), columns.name)}</Text>
			{cell(shortPerson(job.labeler ?? '–', columns.labeler), columns.labeler)}
			{columns.bar === 0 ? '' : space}
			<Text {...theme[`stage-${stage}`]}>{bar(done, total, columns.bar)}</Text>
			{columns.bar === 0 ? space : ' '}
			{toWidth(`${done}/${total}`, columns.counts, 'right')}
			{cell(String(unannotated), columns.left, 'right')}
			{cell(String(toReview), columns.review, 'right')}
			{cell(age, columns.age, 'right')}
		</Text>
	);
});

/** The headings, in the same columns. */
export function JobHeadings({ columns }: { readonly columns: JobColumns }) {
	const theme = useTheme();
	const progress = columns.bar === 0 ? columns.counts : columns.bar + 1 + columns.counts;
	const headings = [
		`    ${toWidth('NAME', columns.name)}`,
		cell('LABELER', columns.labeler),
		cell(columns.bar === 0 ? 'DONE' : 'PROGRESS', progress, columns.bar === 0 ? 'right' : 'left'),
		cell('LEFT', columns.left, 'right'),
		cell('REVIEW', columns.review, 'right'),
		cell('AGE', columns.age, 'right'),
	];
	return (
		<Text wrap="truncate" {...theme.dim}>
			{headings.join('')}
		</Text>
	);
}
