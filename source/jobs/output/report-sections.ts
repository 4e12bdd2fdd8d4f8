import { exactTime } from '../../text/age.ts';
import { counted } from '../../text/counted.ts';
import { spanText } from '../../text/span-text.ts';
import { jobTitle } from '../model/job.ts';
import type { Role } from '../model/people.ts';
import { isOneProject, type ProjectRef, scopeText } from '../model/project-ref.ts';
import { stageOf } from '../model/stage.ts';
import { paceText } from '../past/pace.ts';
import type { PersonWork, Report, WaitingJob } from '../past/report.ts';
import type { JobMoves } from '../past/since.ts';
import { movesText } from '../past/since-line.ts';
import { type AttributeName, headingOf } from '../triage/attributes.ts';

/** A section of a report: a heading, a summary, and a table if there are rows. */
export interface ReportSection {
	readonly title: string;
	/** The total of the section. */
	readonly summary: string;
	readonly columns: readonly ReportColumn[];
	/** Each row has as many cells as there are columns. */
	readonly rows: readonly (readonly string[])[];
}

/** A column of a report table. */
interface ReportColumn {
	readonly heading: string;
	readonly align?: 'left' | 'right';
	/**
	 * When a table is too wide, the column with the highest rank is left out first. @default 0: left out last
	 */
	readonly rank?: number;
}

/** A section as it is shown. */
export interface ShownSection extends ReportSection {
	/** `and 240 more`; empty when all rows are shown. */
	readonly more: string;
}

/** Rows of each table that people read in a chat message. */
const topRows = 10;

/** Maximum length of a chat message, in characters; Slack cuts longer ones. */
const mostCharacters = 4000;

function topOf(section: ReportSection, most: number): ShownSection {
	const { rows } = section;
	const hidden = rows.length - most;
	// Without a table, the summary already contains the number.
	const more = hidden > 0 && most > 0 ? `and ${hidden} more` : '';
	return { ...section, rows: rows.slice(0, most), more };
}

/**
 * Returns the text of a report.
 *
 * @param isWhole whether tables have all rows, or only the first ones: 10, or as many as fit into a chat
 *   message.
 */
export function withSections(
	report: Report,
	isWhole: boolean,
	textOf: (sections: readonly ShownSection[]) => string,
): string {
	const sections = reportSections(report);
	if (isWhole) return textOf(sections.map((section) => ({ ...section, more: '' })));
	for (let most = topRows; most > 0; most -= 1) {
		const text = textOf(sections.map((section) => topOf(section, most)));
		if (text.length <= mostCharacters) return text;
	}
	return textOf(sections.map((section) => topOf(section, 0)));
}

interface Column<Row> extends ReportColumn {
	readonly value: (row: Row) => string;
}

function sectionOf<Row>(
	title: string,
	summary: string,
	columns: readonly Column<Row>[],
	rows: readonly Row[],
): ReportSection {
	return { title, summary, columns, rows: rows.map((row) => columns.map(({ value }) => value(row))) };
}

const number = <Row>(name: AttributeName, value: (row: Row) => number, rank = 0): Column<Row> => ({
	heading: headingOf(name),
	rank,
	align: 'right',
	value: (row) => String(value(row) || '-'),
});

function stateOf({ job, isNew }: JobMoves): string {
	if (job === null) return 'gone';
	return isNew ? `${stageOf(job)}, new` : stageOf(job);
}

const moveColumns: readonly Column<JobMoves>[] = [
	{ heading: 'JOB', value: ({ job, key }) => (job === null ? key : jobTitle(job)) },
	{ heading: headingOf('labeler'), value: ({ job }) => job?.labeler ?? '-' },
	number('annotated', ({ annotated }) => annotated),
	number('approved', ({ approved }) => approved),
	number('rejected', ({ rejected }) => rejected, 2),
	{ heading: headingOf('stage'), value: stateOf, rank: 3 },
];

const peopleColumns: readonly Column<PersonWork>[] = [
	{ heading: 'PERSON', value: ({ person }) => person },
	number('annotated', ({ annotated }) => annotated),
	{ heading: 'PACE', value: ({ pace }) => (pace === null ? '-' : paceText(pace)), align: 'right', rank: 3 },
	number('approved', ({ approved }) => approved),
	number('rejected', ({ rejected }) => rejected, 2),
];

const waitingColumns = (role: Role): readonly Column<WaitingJob>[] => [
	{ heading: 'JOB', value: ({ job }) => jobTitle(job) },
	{ heading: headingOf(role), value: ({ job }) => job[role] ?? '-', rank: 2 },
	{ heading: headingOf('stage'), value: ({ job }) => stageOf(job), rank: 3 },
	{ heading: 'WAITING', value: ({ images }) => String(images || '-'), align: 'right' },
	{ heading: headingOf('idle'), value: ({ idle }) => (idle === null ? '-' : spanText(idle)), align: 'right' },
];

/**
 * Returns the heading of a report: the projects, the period, and a note when only part of the period is
 * known.
 */
export function reportHeading({ scope, since, until, begins }: Report): readonly string[] {
	const heading = [scopeText(scope), `${exactTime(since)} to ${exactTime(until)}`];
	if (begins !== null && begins <= since) return heading;
	return [...heading, `History begins ${exactTime(begins ?? until)}; earlier changes are not known.`];
}

/**
 * Returns the sections of a report in words, for any layout. Sections without rows are left out, because the
 * summary covers them.
 */
export function reportSections({ scope, moves, people, stuck, toReview }: Report): readonly ReportSection[] {
	/** Returns a column for the project of a row, when there are several projects. */
	const inProject = <Row>(refOf: (row: Row) => ProjectRef | undefined): readonly Column<Row>[] =>
		isOneProject(scope)
			? []
			: [{ heading: headingOf('project'), value: (row) => refOf(row)?.project ?? '-', rank: 1 }];
	return [
		sectionOf(
			'Changes',
			movesText(moves),
			[...moveColumns, ...inProject(({ job }: JobMoves) => job?.projectRef)],
			moves,
		),
		sectionOf('People', counted(people.length, 'person', 'people'), peopleColumns, people),
		sectionOf(
			'Stuck',
			counted(stuck.length, 'job'),
			[...waitingColumns('labeler'), ...inProject(({ job }: WaitingJob) => job.projectRef)],
			stuck,
		),
		sectionOf(
			'To review',
			counted(toReview.length, 'job'),
			[...waitingColumns('reviewer'), ...inProject(({ job }: WaitingJob) => job.projectRef)],
			toReview,
		),
	].filter(({ rows }) => rows.length > 0);
}
