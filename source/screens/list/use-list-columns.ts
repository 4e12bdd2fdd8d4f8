import { useMemo } from 'react';
import { type JobColumns, type JobWidths, jobColumns } from '../../components/job-columns.ts';
import { labelerHeading } from '../../components/job-headings.tsx';
import { type Job, jobTitle } from '../../jobs/model/job.ts';
import { sharedDomain, shortPeople, shortPerson, withoutDomain } from '../../jobs/model/people.ts';
import type { JobAttributes } from '../../jobs/triage/job-attributes.ts';
import { shownRows } from '../../state/list.ts';
import type { ListState } from '../../state/list-state.ts';
import { widthOf } from '../../text/text-width.ts';

/** Columns at the end of a heading for the arrow of a sort. */
const arrowRoom = 2;

/** What the columns of a list are made from. */
export interface ListWidths {
	/** The same object until one of them changes. */
	readonly widths: JobWidths;
	/** The domain that all labelers have in common, with its `@`; empty for none. */
	readonly domain: string;
	/** The labeler of every job that has one. */
	readonly labelers: readonly string[];
}

/** Measures what the list holds: all its jobs, so that no filter moves the columns. */
export function useListWidths({ attributes, filtered, gone, box }: ListState): ListWidths {
	// Of thousands of jobs: looked through when they arrive, not at every key.
	const labelers = useMemo(() => attributes.flatMap(({ job }) => job.labeler ?? []), [attributes]);
	const domain = useMemo(() => sharedDomain(labelers), [labelers]);
	const labeler = useMemo(
		() => longest(new Set(labelers), (one) => withoutDomain(one, domain)),
		[labelers, domain],
	);
	const digits = useMemo(() => digitsOf(attributes), [attributes]);
	const name = useMemo(() => longest(attributes, ({ job }) => jobTitle(job)), [attributes]);
	const { asksForProject } = box.filter;
	const slug = useMemo(
		() => slugWidth(shownRows({ rows: filtered, gone }), asksForProject),
		[filtered, gone, asksForProject],
	);
	const heading = widthOf(labelerHeading(domain)) + arrowRoom;
	const widths = useMemo(
		() => ({ digits, name, slug, labeler, labelerHeading: heading }),
		[digits, name, slug, labeler, heading],
	);
	return { widths, domain, labelers };
}

/** The columns of a list, and what stands in them. */
export interface ListColumns {
	readonly columns: JobColumns;
	/** The domain in the heading of the labelers; empty where there is none, or no room. */
	readonly headingDomain: string;
	readonly labelerOf: (job: Job) => string;
}

/** Shares out a list `width` columns wide. */
export function useListColumns({ widths, domain, labelers }: ListWidths, width: number): ListColumns {
	const columns = useMemo(() => jobColumns(width, widths), [width, widths]);
	const room = columns.labeler;
	const short = useMemo(() => shortPeople(labelers, room, domain), [labelers, room, domain]);
	return {
		columns,
		headingDomain: widthOf(labelerHeading(domain)) + arrowRoom <= room ? domain : '',
		labelerOf({ labeler }) {
			if (labeler === null) return '–';
			const whole = withoutDomain(labeler, domain);
			// An address that fits is shown as the API has it.
			return widthOf(whole) <= room ? whole : (short.get(labeler) ?? shortPerson(whole, room));
		},
	};
}

const longest = <Row>(rows: Iterable<Row>, textOf: (row: Row) => string): number => {
	let most = 0;
	for (const row of rows) most = Math.max(most, widthOf(textOf(row)));
	return most;
};

/** Digits of the largest job's total. */
const digitsOf = (attributes: readonly JobAttributes[]): number =>
	String(attributes.reduce((most, { counts }) => Math.max(most, counts.total), 0)).length;

/** Columns of the longest slug among the jobs; 0 where they are of one project, and the filter says which. */
function slugWidth(attributes: readonly JobAttributes[], asksForProject: boolean): number {
	const slugs = new Set(attributes.flatMap(({ job }) => job.projectRef?.project ?? []));
	if (asksForProject && slugs.size === 1) return 0;
	return longest(slugs, (slug) => slug);
}
