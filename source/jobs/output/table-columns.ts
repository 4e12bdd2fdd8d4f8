import { exactTime } from '../../text/age.ts';
import { jobTitle } from '../model/job.ts';
import type { LinkOf } from '../model/web-link.ts';
import type { CellValue } from '../triage/attribute.ts';
import { attributes, attributesWith, headingOf } from '../triage/attributes.ts';
import type { ColumnName } from '../triage/chosen-column.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';
import { jobReaders } from './columns.ts';

/** A column of a table of jobs for people, on the screen and in printed output. */
export interface TableColumn {
	readonly name: string;
	readonly heading: string;
	readonly align: 'left' | 'right';
	/** Minimum width of shortened values, in terminal columns; `null` when values are never shortened. */
	readonly least: number | null;
	/** Whether values change with the time, even if the job does not. */
	readonly isOfNow: boolean;
	/**
	 * Returns the value as people read it, on one line; `null` when there is none.
	 *
	 * @param now milliseconds since the epoch.
	 */
	readonly read: (job: JobAttributes, now: number, linkOf?: LinkOf) => string | null;
}

interface Layout {
	/** @default 'left' */
	readonly align?: 'left' | 'right';
	/** @default whole values */
	readonly least?: number | null;
	/** @default false */
	readonly isOfNow?: boolean;
	/** @default the value in a file */
	readonly read?: (job: JobAttributes) => CellValue;
}

const number = { align: 'right' } as const;

const percent = (share: number | null): string | null => (share === null ? null : `${share}%`);

/** The columns for people, in the order in which they are offered. */
const layouts = {
	name: { least: 14, read: ({ job }) => jobTitle(job) },
	project: { least: 8 },
	stage: {},
	labeler: { least: 10 },
	reviewer: { least: 10 },
	progress: { ...number, read: (job) => percent(attributes.progress.column.read(job)) },
	done: { ...number, read: ({ counts: { done, total } }) => `${done}/${total}` },
	left: number,
	review: number,
	approved: { ...number, read: ({ counts }) => counts.approved },
	rejected: { ...number, read: ({ counts }) => counts.rejected },
	images: number,
	age: { ...number, isOfNow: true },
	idle: { ...number, isOfNow: true },
	stuck: { isOfNow: true },
	created: { read: ({ job }) => (job.created === null ? null : exactTime(job.created)) },
	batchName: { least: 10 },
	instructions: { least: 10 },
	status: {},
	createdBy: { least: 10 },
	id: {},
	link: { least: 20 },
} as const satisfies Readonly<Partial<Record<ColumnName, Layout>>>;

const isForPeople = (name: string): name is keyof typeof layouts => Object.hasOwn(layouts, name);

/** Names of the columns that people can choose; the others contain raw values, for files. */
export const peopleColumns: readonly ColumnName[] = Object.keys(layouts).filter(isForPeople);

/** Returns the default columns of the list. */
export const usualColumns = (hasProjects: boolean): readonly ColumnName[] => [
	'name',
	...(hasProjects ? (['project'] as const) : []),
	...(['labeler', 'progress', 'left', 'review', 'age'] as const),
];

const counts = new Set(attributesWith('api').flatMap(([name, kind]) => (kind === 'count' ? [name] : [])));

/** Layout of a raw value; see {@link rawHeading}. */
const rawLayout = (name: string): Layout => (counts.has(name) ? number : { least: 8 });

/** Returns the heading of a raw value: `createdAt` becomes `CREATED AT`. */
export const rawHeading = (name: string): string => name.replace(/(?=[A-Z])/g, ' ').toUpperCase();

/** Returns a value on one line; instructions may have several. */
export const onOneLine = (value: string | number): string => String(value).replace(/\s{2,}|[^\S ]/g, ' ');

/** Returns the column with a name. */
export function tableColumn(name: string): TableColumn {
	const isKnown = isForPeople(name);
	const {
		align = 'left',
		least = null,
		isOfNow = false,
		read,
	}: Layout = isKnown ? layouts[name] : rawLayout(name);
	const value = jobReaders.get(name);
	return {
		name,
		heading: isKnown ? headingOf(name) : rawHeading(name),
		align,
		least,
		isOfNow,
		read(job, now, linkOf) {
			const cell = read === undefined ? value?.(job, now, linkOf) : read(job);
			return cell === undefined || cell === null ? null : onOneLine(cell);
		},
	};
}
