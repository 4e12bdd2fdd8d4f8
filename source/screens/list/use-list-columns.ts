import { useMemo } from 'react';
import { type JobColumns, type JobWidths, jobColumns } from '../../components/job-columns.ts';
import { labelerHeading } from '../../components/job-headings.tsx';
import { type Job, jobTitle } from '../../jobs/model/job.ts';
import { sharedDomain, shortPeople, shortPerson, withoutDomain } from '../../jobs/model/people.ts';
import type { JobAttributes } from '../../jobs/triage/job-attributes.ts';
import { shownRows } from '../../state/list-selectors.ts';
import type { ListState } from '../../state/list-state.ts';
import { widthOf } from '../../text/text-width.ts';

/** Columns at the end of a heading for the sort arrow. */
const arrowRoom = 2;

/** Data for the columns of a list. */
export interface ListWidths {
	/** The same object until a width changes. */
	readonly widths: JobWidths;
	/** Common domain of all labelers, with its `@`; empty if there is none. */
	readonly domain: string;
	/** The labeler of every job that has one. */
	readonly labelers: readonly string[];
}

/** Measures the values of all jobs, so that a filter does not move the columns. */
export function useListWidths({ attributes, filtered, rows, gone, box, sort }: ListState): ListWidths {
	// Collected only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	const labelers = useMemo(() => attributes.flatMap(({ job }) => job.labeler ?? []), [attributes]);
	const people = useMemo(() => new Set(labelers), [labelers]);
	const domain = useMemo(() => sharedDomain(people), [people]);
	const labeler = useMemo(() => longest(people, (one) => withoutDomain(one, domain)), [people, domain]);
	const digits = useMemo(() => digitsOf(attributes), [attributes]);
	const name = useMemo(() => longest(attributes, ({ job }) => jobTitle(job)), [attributes]);
	const { asksForProject } = box.filter;
	const slug = useMemo(
		() => slugWidth(shownRows({ rows: filtered, gone }), asksForProject),
		[filtered, gone, asksForProject],
	);
	const heading = widthOf(labelerHeading(domain)) + arrowRoom;
	const isReviewing = useMemo(
		() => rows.length > 0 && rows.every(({ stage }) => stage === 'to-review'),
		[rows],
	);
	const sorted = sort?.key ?? null;
	const widths = useMemo(
		() => ({ digits, name, slug, labeler, labelerHeading: heading, sorted, isReviewing }),
		[digits, name, slug, labeler, heading, sorted, isReviewing],
	);
	return { widths, domain, labelers };
}

/** Columns of a list and their content. */
export interface ListColumns {
	readonly columns: JobColumns;
	/** Domain in the heading of the labelers; empty if there is none, or no room for it. */
	readonly headingDomain: string;
	readonly labelerOf: (job: Job) => string;
}

/** Computes the columns of a list that is `width` columns wide. */
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
			// An address that fits is shown unchanged.
			return widthOf(whole) <= room ? whole : (short.get(labeler) ?? shortPerson(whole, room));
		},
	};
}

const longest = <Row>(rows: Iterable<Row>, textOf: (row: Row) => string): number => {
	let most = 0;
	for (const row of rows) most = Math.max(most, widthOf(textOf(row)));
	return most;
};

/** Returns the number of digits of the largest total. */
const digitsOf = (attributes: readonly JobAttributes[]): number =>
	String(attributes.reduce((most, { counts }) => Math.max(most, counts.total), 0)).length;

/**
 * Returns the width of the longest project slug; 0 if all jobs belong to one project and the filter names it.
 */
function slugWidth(attributes: readonly JobAttributes[], asksForProject: boolean): number {
	const slugs = new Set(attributes.flatMap(({ job }) => job.projectRef?.project ?? []));
	if (asksForProject && slugs.size === 1) return 0;
	return longest(slugs, (slug) => slug);
}
