import { compareNames } from '../../text/compare-names.ts';
import { textKey } from '../../text/same-text.ts';
import { stages } from '../model/stage.ts';
import type { JobAttributes } from './job-attributes.ts';

/** What jobs can be sorted by. */
export type SortKey =
	| 'name'
	| 'labeler'
	| 'reviewer'
	| 'progress'
	| 'left'
	| 'review'
	| 'age'
	| 'stage'
	| 'project';

/** Every key, in the order of the menu, with the direction that people ask for first. */
export const sortKeys = {
	stage: 'up',
	age: 'down',
	left: 'down',
	review: 'down',
	progress: 'up',
	name: 'up',
	labeler: 'up',
	reviewer: 'up',
	project: 'up',
} as const satisfies Readonly<Record<SortKey, 'up' | 'down'>>;

/** An order of jobs; `null` stands for the order in which the API gives them. */
export interface Sort {
	readonly key: SortKey;
	/** From the largest, the oldest, the last in the alphabet. */
	readonly isDescending: boolean;
}

export const isSortKey = (text: string): text is SortKey => Object.hasOwn(sortKeys, text);

/** The order that choosing a key gives. */
export const sortBy = (key: SortKey): Sort => ({ key, isDescending: sortKeys[key] === 'down' });

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
	Object.keys(sortKeys)
		.filter(isSortKey)
		.filter((key) => hasProjects || key !== 'project');

/** Every order, each in both directions. */
export const allSorts = (hasProjects = false): readonly Sort[] =>
	sortKeysOf(hasProjects).flatMap((key) =>
		[false, true].map((isDescending): Sort => ({ key, isDescending })),
	);

const words = {
	stage: ['to start first', 'done first'],
	age: ['the newest first', 'the oldest first'],
	left: ['the least left first', 'the most left first'],
	review: ['the least to review first', 'the most to review first'],
	progress: ['the least done first', 'the most done first'],
	name: ['from A to Z', 'from Z to A'],
	labeler: ['from A to Z', 'from Z to A'],
	reviewer: ['from A to Z', 'from Z to A'],
	project: ['from A to Z', 'from Z to A'],
} as const satisfies Readonly<Record<SortKey, readonly [string, string]>>;

/** An order in words: `left · the most left first`. */
export const sortWords = ({ key, isDescending }: Sort): string =>
	`${key} · ${words[key][isDescending ? 1 : 0]}`;

const keyOrNull = (text: string | null | undefined): string | null => (text ? textKey(text) : null);

/**
 * What two jobs are compared by, equal for names that are the same to a person; what is not known is `null`,
 * and comes last in either direction.
 */
function keyOf({ job, counts, stage }: JobAttributes, key: SortKey): string | number | null {
	switch (key) {
		case 'name':
			return textKey(job.name ?? job.id);
		case 'labeler':
		case 'reviewer':
			return keyOrNull(job[key]);
		case 'progress':
			return counts.total === 0 ? null : counts.done / counts.total;
		case 'left':
			return counts.unannotated;
		case 'review':
			return counts.toReview;
		case 'age':
			// The later it was created, the younger it is.
			return job.created === null ? null : -job.created;
		case 'stage':
			return stages.indexOf(stage);
		case 'project':
			return keyOrNull(job.projectRef?.project);
		default:
			return key satisfies never;
	}
}

function compareValues(one: string | number, other: string | number): number {
	if (typeof one === 'number' && typeof other === 'number') return one - other;
	return compareNames(String(one), String(other));
}

/**
 * Jobs in another order; those that are alike in it stay in theirs.
 *
 * @param sort `null` leaves them as they are.
 */
export function sortJobs(attributes: readonly JobAttributes[], sort: Sort | null): readonly JobAttributes[] {
	if (sort === null) return attributes;
	const sign = sort.isDescending ? -1 : 1;
	return attributes
		.map((one) => ({ one, value: keyOf(one, sort.key) }))
		.sort((first, second) => {
			if (first.value === null || second.value === null) {
				return Number(first.value === null) - Number(second.value === null);
			}
			return sign * compareValues(first.value, second.value);
		})
		.map(({ one }) => one);
}
