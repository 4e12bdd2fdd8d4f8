import { compareNames } from '../../text/compare-names.ts';
import type { SortRule } from './attribute.ts';
import { type AttributeWith, attributes, attributesWith } from './attributes.ts';
import type { Filter } from './filter.ts';
import type { JobAttributes } from './job-attributes.ts';

/** An attribute that jobs can be sorted by. */
export type SortKey = AttributeWith<'sort'>;

const rules: ReadonlyMap<string, SortRule> = new Map(
	attributesWith('sort').toSorted(([, one], [, other]) => one.position - other.position),
);

export const isSortKey = (text: string): text is SortKey => rules.has(text);

/** All sort keys, in the order of the menu. */
export const sortKeys: readonly SortKey[] = [...rules.keys()].filter(isSortKey);

const ruleOf = (key: SortKey): SortRule => attributes[key].sort;

/** An order of jobs; where `null` is allowed, it means the order of the API. */
export interface Sort {
	readonly key: SortKey;
	/** Largest, oldest, or last in the alphabet first. */
	readonly isDescending: boolean;
}

/** Returns the order for a key, in its default direction. */
export const sortBy = (key: SortKey): Sort => ({ key, isDescending: ruleOf(key).first === 'down' });

/**
 * Parses an order as typed: a key for its default direction, with `-` before it for the other one.
 *
 * @returns `null` when the key does not exist.
 */
export function parseSort(text: string): Sort | null {
	const [, minus, key = ''] = /^(-?)(.*)$/.exec(text.trim().toLowerCase()) ?? [];
	if (!isSortKey(key)) return null;
	const sort = sortBy(key);
	return minus === '' ? sort : { ...sort, isDescending: !sort.isDescending };
}

/** Formats an order as typed, for {@link parseSort}. */
export const sortText = ({ key, isDescending }: Sort): string =>
	sortBy(key).isDescending === isDescending ? key : `-${key}`;

/** Returns the available keys: the project is one only when there are several projects. */
export const sortKeysOf = (hasProjects: boolean): readonly SortKey[] =>
	sortKeys.filter((key) => hasProjects || key !== 'project');

/** Returns every order, in both directions. */
export const allSorts = (hasProjects = false): readonly Sort[] =>
	sortKeysOf(hasProjects).flatMap((key) =>
		[false, true].map((isDescending): Sort => ({ key, isDescending })),
	);

/** Describes an order: `left · the most left first`. */
export const sortWords = ({ key, isDescending }: Sort): string =>
	`${key} · ${ruleOf(key).words[isDescending ? 1 : 0]}`;

/** Whether a list uses idle times, so that it shows them. */
export const isAboutIdle = ({ asksForIdle }: Filter, sort: Sort | null): boolean =>
	asksForIdle || sort?.key === 'idle';

function compareValues(one: string | number, other: string | number): number {
	if (typeof one === 'number' && typeof other === 'number') return one - other;
	return compareNames(String(one), String(other));
}

/**
 * Sorts jobs. Equal jobs keep their order, and jobs with an unknown value come last in both directions.
 *
 * @param sort `null` keeps the order.
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
