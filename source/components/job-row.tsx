import { memo } from 'react';
import { type Job, jobTitle } from '../jobs/model/job.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import { bar } from '../text/bar.ts';
import { toWidth, truncate, truncateMiddle, widthOf } from '../text/text-width.ts';
import { gap, type JobColumns } from './job-columns.ts';
import { DrawnLine } from './line.tsx';
import { type RowMarks, rowLine, rowTokens } from './row-line.ts';

export interface JobRowProps extends RowMarks {
	readonly attributes: JobAttributes;
	readonly columns: JobColumns;
	/** Change of the last refresh: `+3`; empty for none. */
	readonly change: string;
	/** Age or idle time as displayed, so that the row renders again only if the text changes. */
	readonly age: string;
	/** Labeler as displayed. */
	readonly labeler: string;
}

const space = ' '.repeat(gap);
const cell = (text: string, width: number): string => (width === 0 ? '' : space + toWidth(text, width));

/** Returns the project before the name, if it has no column: at most a third of the width. */
function leadOf({ projectRef }: Job, { name, isProjectInName }: JobColumns): string {
	if (!isProjectInName || projectRef === undefined) return '';
	return `${truncate(projectRef.project, Math.floor(name / 3))} `;
}

/** A job in the list. */
export const JobRow = memo(function JobRow(props: JobRowProps) {
	const { attributes, columns, isSelected, isGone, change, age } = props;
	const { job, counts, stage } = attributes;
	const lead = leadOf(job, columns);
	const nameWidth = columns.name - widthOf(lead);
	const { plain, own } = rowTokens(props);
	const project = cell(truncateMiddle(job.projectRef?.project ?? '–', columns.project), columns.project);
	const labeler = cell(props.labeler, columns.labeler);
	const progress = columns.bar === 0 ? space : `${space}${bar(counts.done, counts.total, columns.bar)} `;
	const done = toWidth(isGone ? 'gone' : `${counts.done}/${counts.total}`, columns.counts, 'right');
	const number = (text: string, width: number, before = columns.gap): string =>
		width === 0 ? '' : toWidth(text, before + width, 'right');
	const numbers = [
		number(String(counts.unannotated), columns.left),
		number(String(counts.toReview), columns.review),
		number(age, columns.age, gap),
	].join('');
	const line = rowLine(props, stage, [
		{ text: lead, token: isSelected ? own : 'dim' },
		{ text: toWidth(truncateMiddle(jobTitle(job), nameWidth), nameWidth), token: own },
		{ text: project + labeler + progress + done, token: plain },
		{ text: ` ${toWidth(change, columns.change)}`, token: 'accent' },
		{ text: numbers, token: plain },
	]);
	return <DrawnLine line={line} />;
});
