import { exactTime } from '../../text/age.ts';
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

/** A heading of a report, a line about it, and its table, where there is anything to tell. */
export interface ReportSection {
	readonly title: string;
	/** What there is in all, or that there is nothing. */
	readonly summary: string;
	readonly columns: readonly { readonly heading: string; readonly align?: 'left' | 'right' }[];
	/** As many cells as there are columns. */
	readonly rows: readonly (readonly string[])[];
}

/** Rows of each table that fit a chat message. */
const topRows = 10;

/** The first rows of a section, and `and 240 more`; empty where these are all. */
export function topOf({ rows, ...section }: ReportSection): {
	readonly section: ReportSection;
	readonly more: string;
} {
	const hidden = rows.length - topRows;
	return {
		section: { ...section, rows: rows.slice(0, topRows) },
		more: hidden > 0 ? `and ${hidden} more` : '',
	};
}

interface Column<Row> {
	readonly heading: string;
	readonly align?: 'left' | 'right';
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

const number = <Row>(name: AttributeName, value: (row: Row) => number): Column<Row> => ({
	heading: headingOf(name),
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
	number('rejected', ({ rejected }) => rejected),
	{ heading: headingOf('stage'), value: stateOf },
];

const peopleColumns: readonly Column<PersonWork>[] = [
	{ heading: 'PERSON', value: ({ person }) => person },
	number('annotated', ({ annotated }) => annotated),
	{ heading: 'PACE', value: ({ pace }) => (pace === null ? '-' : paceText(pace)), align: 'right' },
	number('approved', ({ approved }) => approved),
	number('rejected', ({ rejected }) => rejected),
];

const waitingColumns = (role: Role): readonly Column<WaitingJob>[] => [
	{ heading: 'JOB', value: ({ job }) => jobTitle(job) },
	{ heading: headingOf(role), value: ({ job }) => job[role] ?? '-' },
	{ heading: headingOf('stage'), value: ({ job }) => stageOf(job) },
	number('numImages', ({ images }) => images),
	{ heading: headingOf('idle'), value: ({ idle }) => (idle === null ? '-' : spanText(idle)), align: 'right' },
];

const countText = (count: number, none: string): string =>
	count === 0 ? none : count === 1 ? '1 job' : `${count} jobs`;

/** What a report is about: the projects, the time, and that less of it is known where that is so. */
export function reportHeading({ scope, since, until, begins }: Report): readonly string[] {
	const heading = [scopeText(scope), `${exactTime(since)} to ${exactTime(until)}`];
	if (begins !== null && begins <= since) return heading;
	return [...heading, `History begins ${exactTime(begins ?? until)}; earlier changes are not known.`];
}

/** A report in words, whatever they are laid out as. */
export function reportSections({ scope, moves, people, stuck, toReview }: Report): readonly ReportSection[] {
	const count = people.length;
	/** Says of which project a row is, where there are several. */
	const inProject = <Row>(refOf: (row: Row) => ProjectRef | undefined): readonly Column<Row>[] =>
		isOneProject(scope)
			? []
			: [{ heading: headingOf('project'), value: (row) => refOf(row)?.project ?? '-' }];
	return [
		sectionOf(
			'What moved',
			movesText(moves) || 'nothing moved',
			[...moveColumns, ...inProject(({ job }: JobMoves) => job?.projectRef)],
			moves,
		),
		sectionOf(
			'Who did how much',
			count === 0 ? 'nobody did anything' : count === 1 ? '1 person' : `${count} people`,
			peopleColumns,
			people,
		),
		sectionOf(
			'Stuck',
			countText(stuck.length, 'no job has been idle for a day'),
			[...waitingColumns('labeler'), ...inProject(({ job }: WaitingJob) => job.projectRef)],
			stuck,
		),
		sectionOf(
			'Waits for review',
			countText(toReview.length, 'nothing waits for review'),
			[...waitingColumns('reviewer'), ...inProject(({ job }: WaitingJob) => job.projectRef)],
			toReview,
		),
	];
}
