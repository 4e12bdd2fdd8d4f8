import { isSameText } from '../../text/same-text.ts';
import type { SplitBy } from './split.ts';

/** A labeler in a split, with a weight. */
export interface SplitPerson {
	/** E-mail. */
	readonly person: string;
	/** A whole number from 1 to {@link mostWeight}; used when the split is by weight. */
	readonly weight: number;
}

export const mostWeight = 99;

/** Returns the selected person with this address, in any spelling. */
export const chosenPerson = (people: readonly SplitPerson[], address: string): SplitPerson | undefined =>
	people.find(({ person }) => isSameText(person, address));

/** Returns an error when a person is named twice; `undefined` when nobody is. */
export function repeatedPerson(people: readonly SplitPerson[]): string | undefined {
	for (const [index, { person }] of people.entries()) {
		const before = chosenPerson(people.slice(0, index), person)?.person;
		if (before === person) return `${person} is named twice`;
		if (before !== undefined) return `${before} and ${person} are one person`;
	}
	return undefined;
}

/** The typed and selected values of a split. Texts may be empty. */
export interface SplitDraft {
	/** Id of the batch. */
	readonly batch: string;
	readonly numImages: string;
	readonly by: SplitBy;
	readonly people: readonly SplitPerson[];
	/** Empty for the usual reviewer of each labeler. */
	readonly reviewer: string;
	/** Template for the names of the jobs; see {@link defaultTemplate}. */
	readonly name: string;
	readonly instructions: string;
}

export type SplitField = keyof SplitDraft;

/** The fields that are typed, or selected from API data. */
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

/** `{labeler}` is the address before its `@`; `{n}` continues the numbers of the batch's jobs. */
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
