import { Text } from 'ink';
import { memo } from 'react';
import { bar } from '../jobs/bar.ts';
import type { JobFacts } from '../jobs/facts.ts';
import { type Job, jobTitle } from '../jobs/job.ts';
import { shortPerson } from '../jobs/people.ts';
import { toWidth, truncate, truncateMiddle, widthOf } from '../jobs/text-width.ts';
import { stageLooks, useTheme } from '../theme.ts';
import { gap, type JobColumns } from './job-columns.ts';

export interface JobRowProps {
	readonly facts: JobFacts;
	readonly columns: JobColumns;
	readonly isSelected: boolean;
	readonly isMarked: boolean;
	/** Whether the job is in the last answer no more. */
	readonly isGone: boolean;
	/** What the last refresh changed: `+3`; empty for nothing. */
	readonly change: string;
	/** As it is shown, so that a row is drawn again only when this changes. */
	readonly age: string;
}

const space = ' '.repeat(gap);
export const cell = (text: string, width: number, align: 'left' | 'right' = 'left'): string =>
	width === 0 ? '' : `${space}${toWidth(text, width, align)}`;

/** The project before the name, where there is no column for it: at most a third of the room. */
function leadOf({ projectRef }: Job, { name, isProjectInName }: JobColumns): string {
	if (!isProjectInName || projectRef === undefined) return '';
	return `${truncate(projectRef.project, Math.floor(name / 3))} `;
}

/** One job in the list. */
export const JobRow = memo(function JobRow(props: JobRowProps) {
	const { facts, columns, isSelected, isMarked, isGone, change, age } = props;
	const { job, counts, stage } = facts;
	const theme = useTheme();
	const lead = leadOf(job, columns);
	const nameWidth = columns.name - widthOf(lead);
	const hasOwnColumn = columns.change > 0;
	const plain = isGone ? theme.dim : theme.text;
	const style = isSelected ? theme.selected : plain;
	const stageStyle = isGone ? theme.dim : theme[`stage-${stage}`];
	return (
		<Text wrap="truncate" {...plain}>
			<Text {...style}>{isSelected ? '❯' : ' '}</Text>
			<Text {...theme.accent}>{isMarked ? '✓' : ' '}</Text>
			<Text {...stageStyle}>{`${stageLooks[stage].glyph} `}</Text>
			<Text {...(isSelected ? style : theme.dim)}>{lead}</Text>
			<Text {...style}>{toWidth(truncateMiddle(jobTitle(job), nameWidth), nameWidth)}</Text>
			{cell(truncateMiddle(job.projectRef?.project ?? '–', columns.project), columns.project)}
			{cell(shortPerson(job.labeler ?? '–', columns.labeler), columns.labeler)}
			{columns.bar === 0 ? '' : space}
			{bar(counts.done, counts.total, columns.bar)}
			{columns.bar === 0 ? space : ' '}
			{toWidth(isGone ? 'gone' : `${counts.done}/${counts.total}`, columns.counts, 'right')}
			<Text {...theme.accent}>{hasOwnColumn ? ` ${toWidth(change, columns.change)}` : ''}</Text>
			{cell(String(counts.unannotated), columns.left, 'right')}
			{cell(String(counts.toReview), columns.review, 'right')}
			{hasOwnColumn || change === '' ? (
				cell(age, columns.age, 'right')
			) : (
				<Text {...theme.accent}>{cell(change, columns.age, 'right')}</Text>
			)}
		</Text>
	);
});
