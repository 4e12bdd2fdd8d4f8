import type { JobFacts } from '../jobs/facts.ts';
import { type Filter, noFilter, parseFilter, passes } from '../jobs/filter.ts';
import { completeFilter, mayBecomeField } from '../jobs/filter-completion.ts';

/** A filter that is being typed. */
export interface Typing {
	readonly text: string;
	/** What applied before, for when the typing is given up. */
	readonly before: string;
	/** While completions are gone through: what was typed, and how many of them have been offered. */
	readonly completing: { readonly base: string; readonly count: number } | null;
}

/** The filter of a list: what applies, and what is being typed. */
export interface FilterBox {
	/** The text whose filter applies; empty for none. */
	readonly text: string;
	/** What it means; a mistake in the typing leaves it as it was. */
	readonly filter: Filter;
	readonly typing: Typing | null;
}

export const emptyBox: FilterBox = { text: '', filter: noFilter, typing: null };

/** A filter that applies at once; text that cannot be understood changes nothing. */
export function boxWith(box: FilterBox, text: string): FilterBox {
	const { filter } = parseFilter(text);
	return filter === null ? box : { ...box, text: text.trim(), filter };
}

export const openBox = (box: FilterBox): FilterBox => ({
	...box,
	typing: { text: box.text === '' ? '' : `${box.text} `, before: box.text, completing: null },
});

/**
 * What is typed applies as far as it makes sense. A word that finds nothing, and with which a field may
 * begin, is taken for the field: the list is not emptied on the way to `left>20`.
 */
export function typeInBox(box: FilterBox, text: string, facts: readonly JobFacts[], now: number): FilterBox {
	if (box.typing === null) return box;
	const next = boxWith(box, text);
	const isOnTheWay = mayBecomeField(text) && !facts.some((one) => passes(next.filter, one, now));
	return { ...(isOnTheWay ? box : next), typing: { ...box.typing, text, completing: null } };
}

/** Puts the next completion of what was typed in, round at the end. */
export function completeInBox(box: FilterBox, facts: readonly JobFacts[]): FilterBox {
	if (box.typing === null) return box;
	const { base, count } = box.typing.completing ?? { base: box.typing.text, count: 0 };
	const { from, options } = completeFilter(base, facts);
	const option = options[count % Math.max(1, options.length)];
	if (option === undefined) return box;
	const text = base.slice(0, from) + option;
	const completing = options.length === 1 ? null : { base, count: count + 1 };
	return { ...boxWith(box, text), typing: { ...box.typing, text, completing } };
}

/** Ends the typing; one with a mistake goes on, so that it can be mended. */
export const keepBox = (box: FilterBox): FilterBox =>
	box.typing === null || parseFilter(box.typing.text).mistake !== null
		? box
		: { ...boxWith(box, box.typing.text), typing: null };

/** Gives the typing up: what applied before applies again. */
export const dropBox = (box: FilterBox): FilterBox =>
	box.typing === null ? box : { ...boxWith(box, box.typing.before), typing: null };
