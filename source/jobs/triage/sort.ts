import { compareNames } from '../../text/compare-names.ts';
import type { SortRule } from './attribute.ts';
import { type AttributeWith, attributes, attributesWith } from './attributes.ts';
import type { Filter } from './filter.ts';
import type { JobAttributes } from './job-attributes.ts';

/** What jobs can be sorted by. */
export type SortKey = AttributeWith<'sort'>;

const rules: ReadonlyMap<string, SortRule> = new Map(
	attributesWith('sort').toSorted(([, one], [, other]) => one.position - other.position),
);

export const isSortKey = (text: string): text is SortKey => rules.has(text);

/** Every key, in the order of the menu. */
export const sortKeys: readonly SortKey[] = [...rules.keys()].filter(isSortKey);

const ruleOf = (key: SortKey): SortRule => attributes[key].sort;

/** An order of jobs; `null` stands for the order in which the API gives them. */
export interface Sort {
	readonly key: SortKey;
	/** From the largest, the oldest, the last in the alphabet. */
	readonly isDescending: boolean;
}

/** The order that choosing a key gives: the direction that people ask for first. */
export const sortBy = (key: SortKey): Sort => ({ key, isDescending: ruleOf(key).first === 'down' });

/**
 * Reads an order as it is typed: a key for the direction that people ask for first, `-` in front for the
 * other one.
 *
 * @returns `null` when there is no such key.
 */
export function parseSort(text: string): Sort | null {
	const [, minus, key = ''] = /^(-?)(.*)$/.exec(text.trim().toLowerCase()) ?? [];
	if (!isSortKey(key)) return null;
	const sort = sortBy(key);
	return minus === '' ? sort : { ...sort, isDescending: !sort.isDescending };
}

/** An order as it is typed; {@link parseSort} reads it. */
export const sortText = ({ key, isDescending }: Sort): string =>
	sortBy(key).isDescending === isDescending ? key : `-${key}`;

/** The keys that tell jobs apart: by their project only where there are several. */
export const sortKeysOf = (hasProjects: boolean): readonly SortKey[] =>
	sortKeys.filter((key) => hasProjects || key !== 'project');

/** Every order, each in both directions. */
export const allSorts = (hasProjects = false): readonly Sort[] =>
	sortKeysOf(hasProjects).flatMap((key) =>
		[false, true].map((isDescending): Sort => ({ key, isDescending })),
	);

/** An order in words: `left · the most left first`. */
export const sortWords = ({ key, isDescending }: Sort): string =>
	`${key} · ${ruleOf(key).words[isDescending ? 1 : 0]}`;

/** Whether a list is about idle times, so that it shows them. */
export const isAboutIdle = ({ asksForIdle }: Filter, sort: Sort | null): boolean =>
	asksForIdle || sort?.key === 'idle';

function compareValues(one: string | number, other: string | number): number {
	if (typeof one === 'number' && typeof other === 'number') return one - other;
	return compareNames(String(one), String(other));
}

/**
 * Jobs in another order; those that are alike in it stay in theirs, and those whose value is not known come last
 * in either direction.
 *
 * @param sort `null` leaves them as they are.
 */
export function sortJobs(jobs: readonly JobAttributes[], sort: Sort | null): readonly JobAttributes[] {
	if (sort === null) return jobs;
	const { read } = ruleOf(sort.key);
	const sign = sort.isDescending ? -1 : 1;
	return jobs
		.map((one) => ({ one, value: read(one) }))
		.sort((first, second) => {
			if (first.value === null || second.value === null) {
				return Number(first.value === null) - Number(second.value === null);
			}
			return sign * compareValues(first.value, second.value);
		})
		.map(({ one }) => one);
}
