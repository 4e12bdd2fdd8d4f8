import { isSameText } from '../../text/same-text.ts';
import type { SplitBy } from './split.ts';

/** A labeler who gets a part, and how much of one. */
export interface SplitPerson {
	/** E-mail. */
	readonly person: string;
	/** A whole number from 1 to {@link mostWeight}; counts when the split is by weight. */
	readonly weight: number;
}

export const mostWeight = 99;

/** The chosen person whose address is this one, in any spelling. */
export const chosenPerson = (people: readonly SplitPerson[], address: string): SplitPerson | undefined =>
	people.find(({ person }) => isSameText(person, address));

/** Why people cannot share a split: one of them is named twice. `undefined` where everybody is named once. */
export function repeatedPerson(people: readonly SplitPerson[]): string | undefined {
	for (const [index, { person }] of people.entries()) {
		const before = chosenPerson(people.slice(0, index), person)?.person;
		if (before === person) return `${person} is named twice`;
		if (before !== undefined) return `${before} and ${person} are one person`;
	}
	return undefined;
}

/** What a person has typed and chosen for a split so far. Texts may be empty. */
export interface SplitDraft {
	/** Id of the batch. */
	readonly batch: string;
	readonly numImages: string;
	readonly by: SplitBy;
	readonly people: readonly SplitPerson[];
	/** Empty for the one that each labeler usually has. */
	readonly reviewer: string;
	/** Template of the jobs' names; see {@link defaultTemplate}. */
	readonly name: string;
	readonly instructions: string;
}

export type SplitField = keyof SplitDraft;

/** The fields that are typed, or chosen from what the API has. */
export type SplitTextField = Exclude<SplitField, 'by' | 'people'>;

/** The fields in their order on the screen. */
export const splitFields = [
	'batch',
	'numImages',
	'by',
	'people',
	'reviewer',
	'name',
	'instructions',
] as const satisfies readonly SplitField[];

/** `{labeler}` is the address before its `@`; `{n}` goes on where the batch's jobs have come to. */
export const defaultTemplate = '{batch} · {labeler} · {n}';

export const emptySplit: SplitDraft = {
	batch: '',
	numImages: '',
	by: 'equal',
	people: [],
	reviewer: '',
	name: '',
	instructions: '',
};
