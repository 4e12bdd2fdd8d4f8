import { type Filter, noFilter, parseFilter, passes } from '../jobs/triage/filter.ts';
import { completeFilter, fieldBegunAt } from '../jobs/triage/filter-completion.ts';
import { filterWords } from '../jobs/triage/filter-words.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';

/** A filter that is being typed. */
export interface Typing {
	readonly text: string;
	/** While completions are gone through: what was typed, and how many of them have been put in. */
	readonly completing: { readonly base: string; readonly count: number } | null;
	/** The text that applies: the last one without a mistake. */
	readonly applied: string;
	/** Whether it was to be kept, and has a mistake. */
	readonly isRefused: boolean;
	/** The selection and the place that the list had when the typing began. */
	readonly selectedId: string | null;
	readonly top: number;
	readonly isFollowing: boolean;
}

/** The filter of a list: what is kept, what applies, and what is being typed. */
export interface FilterBox {
	/** What was kept last; empty for none. */
	readonly text: string;
	/** What applies: of the text that is being typed, where there is one. */
	readonly filter: Filter;
	readonly typing: Typing | null;
}

export const emptyBox: FilterBox = { text: '', filter: noFilter, typing: null };

/** A text as it is kept: without spaces around it, and with its last quote closed. */
function keptText(text: string): string {
	const isOpen = filterWords(text).at(-1)?.isOpen === true;
	return isOpen ? `${text.trimStart()}"` : text.trim();
}

/** A filter that applies at once; text that cannot be understood changes nothing. */
export function boxWith(box: FilterBox, text: string): FilterBox {
	const kept = keptText(text);
	const { filter, mistake } = parseFilter(kept);
	return mistake === null ? { text: kept, filter, typing: null } : box;
}

/** @param place of the list, for when the typing is given up. */
export const openBox = (
	box: FilterBox,
	place: Pick<Typing, 'selectedId' | 'top' | 'isFollowing'>,
): FilterBox => ({
	...box,
	typing: {
		selectedId: place.selectedId,
		top: place.top,
		isFollowing: place.isFollowing,
		text: box.text === '' ? '' : `${box.text} `,
		completing: null,
		applied: box.text,
		isRefused: false,
	},
});

/**
 * The box with a text that is being typed. A last word that finds nothing and with which a field may begin is left
 * out, lest the list be emptied on the way to `left>20`. While there is a mistake, the last text without one applies.
 */
function withText(
	box: FilterBox,
	typing: Typing,
	attributes: readonly JobAttributes[],
	now: number,
): FilterBox {
	const { text } = typing;
	const { filter, mistake } = parseFilter(text);
	if (mistake !== null) return { ...box, typing };
	const begun = fieldBegunAt(text);
	const isLeftOut = begun !== null && !attributes.some((one) => passes(filter, one, now));
	const applied = isLeftOut ? text.slice(0, begun) : text;
	return {
		...box,
		filter: isLeftOut ? parseFilter(applied).filter : filter,
		typing: { ...typing, applied: applied.trim() },
	};
}

export function typeInBox(
	box: FilterBox,
	text: string,
	attributes: readonly JobAttributes[],
	now: number,
): FilterBox {
	const { typing } = box;
	if (typing === null) return box;
	return withText(box, { ...typing, text, completing: null, isRefused: false }, attributes, now);
}

/** What the next completion puts in place of the text's end, and those behind it, round at the end. */
export function completionsOf({ text, completing }: Typing, attributes: readonly JobAttributes[]) {
	const { base, count } = completing ?? { base: text, count: 0 };
	const { from, options } = completeFilter(base, attributes);
	const next = options.length === 0 ? 0 : count % options.length;
	return { base, from, count, options: [...options.slice(next), ...options.slice(0, next)] };
}

/** Puts the next completion in. */
export function completeInBox(box: FilterBox, attributes: readonly JobAttributes[], now: number): FilterBox {
	const { typing } = box;
	if (typing === null) return box;
	const { base, from, count, options } = completionsOf(typing, attributes);
	const [option] = options;
	if (option === undefined) return box;
	const text = base.slice(0, from) + option;
	const completing = options.length === 1 ? null : { base, count: count + 1 };
	return withText(box, { ...typing, text, completing, isRefused: false }, attributes, now);
}

/** Ends the typing; one with a mistake goes on, so that it can be mended. */
export function keepBox(box: FilterBox): FilterBox {
	const { typing } = box;
	if (typing === null) return box;
	const kept = boxWith(box, typing.text);
	return kept === box ? refuseBox(box) : kept;
}

/** The typing goes on; why it was not kept is shown. */
export const refuseBox = (box: FilterBox): FilterBox =>
	box.typing === null ? box : { ...box, typing: { ...box.typing, isRefused: true } };

/** Gives the typing up: what was kept before applies again. */
export const dropBox = (box: FilterBox): FilterBox =>
	box.typing === null ? box : boxWith({ ...box, typing: null }, box.text);
