import { exactTime } from '../../text/age.ts';
import { jobTitle } from '../model/job.ts';
import type { LinkOf } from '../model/web-link.ts';
import type { CellValue } from '../triage/attribute.ts';
import { attributes, attributesWith, headingOf } from '../triage/attributes.ts';
import type { ColumnName } from '../triage/chosen-column.ts';
import type { JobAttributes } from '../triage/job-attributes.ts';
import { jobReaders } from './columns.ts';

/** A column of a table of jobs that a person reads, on the screen and printed. */
export interface TableColumn {
	readonly name: string;
	readonly heading: string;
	readonly align: 'left' | 'right';
	/** Columns of the terminal to which values may be shortened; `null` where they stay whole. */
	readonly least: number | null;
	/**
	 * The value as people read it, in one line; `null` where there is none.
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
	/** @default what the column of a file has */
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
	age: number,
	idle: number,
	stuck: {},
	created: { read: ({ job }) => (job.created === null ? null : exactTime(job.created)) },
	batchName: { least: 10 },
	instructions: { least: 10 },
	status: {},
	createdBy: { least: 10 },
	id: {},
	link: { least: 20 },
} as const satisfies Readonly<Partial<Record<ColumnName, Layout>>>;

const isForPeople = (name: string): name is keyof typeof layouts => Object.hasOwn(layouts, name);

/** Names of the columns that people choose among; the others hold raw values, for files. */
export const peopleColumns: readonly ColumnName[] = Object.keys(layouts).filter(isForPeople);

/** The columns that the list begins with where a person chose none. */
export const usualColumns = (hasProjects: boolean): readonly ColumnName[] => [
	'name',
	...(hasProjects ? (['project'] as const) : []),
	...(['labeler', 'progress', 'left', 'review', 'age'] as const),
];

const counts = new Set(attributesWith('api').flatMap(([name, kind]) => (kind === 'count' ? [name] : [])));

/** A raw value, which has its name for a heading: `createdAt` is `CREATED AT`. */
const rawLayout = (name: string): Layout => (counts.has(name) ? number : { least: 8 });

/** The column of a name. */
export function tableColumn(name: string): TableColumn {
	const isKnown = isForPeople(name);
	const { align = 'left', least = null, read }: Layout = isKnown ? layouts[name] : rawLayout(name);
	const value = jobReaders.get(name);
	return {
		name,
		heading: isKnown ? headingOf(name) : name.replace(/(?=[A-Z])/g, ' ').toUpperCase(),
		align,
		least,
		read(job, now, linkOf) {
			const cell = read === undefined ? value?.(job, now, linkOf) : read(job);
			// Instructions may have several lines.
			return cell === undefined || cell === null ? null : String(cell).replace(/\s+/g, ' ');
		},
	};
}
