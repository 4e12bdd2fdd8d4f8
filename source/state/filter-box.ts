import type { Teams } from '../jobs/assign/teams.ts';
import { type Filter, noFilter, parseFilter, passes } from '../jobs/triage/filter.ts';
import { completeFilter, fieldBegunAt } from '../jobs/triage/filter-completion.ts';
import { closedFilter } from '../jobs/triage/filter-words.ts';
import type { JobAttributes } from '../jobs/triage/job-attributes.ts';
import { teamMistake, withTeamsInFilter } from '../jobs/triage/teams-in-filter.ts';

/** A filter that is being typed. */
export interface Typing {
	readonly text: string;
	/** Teams whose names `@name` may be used in the text. */
	readonly teams: Teams;
	/** While completing: the typed text, and the number of completions inserted so far. */
	readonly completing: { readonly base: string; readonly count: number } | null;
	/** The text that is applied: the last one without a mistake. */
	readonly applied: string;
	/** Whether the person tried to keep a text with a mistake. */
	readonly isRefused: boolean;
	/** The selected job and the scroll position when typing began. */
	readonly selectedId: string | null;
	readonly top: number;
	readonly isFollowing: boolean;
}

/** The filter of a list: the kept text, the applied filter, and the text that is being typed. */
export interface FilterBox {
	/** The text that was kept last; empty for none. */
	readonly text: string;
	/** The applied filter. While typing, that of the typed text. */
	readonly filter: Filter;
	readonly typing: Typing | null;
}

export const emptyBox: FilterBox = { text: '', filter: noFilter, typing: null };

/** Applies a filter at once. A text with a mistake changes nothing. */
export function boxWith(box: FilterBox, text: string): FilterBox {
	const kept = closedFilter(text);
	const { filter, mistake } = parseFilter(kept);
	return mistake === null ? { text: kept, filter, typing: null } : box;
}

/** @param place of the list, restored when typing is cancelled. */
export const openBox = (
	box: FilterBox,
	place: Pick<Typing, 'selectedId' | 'top' | 'isFollowing'>,
	teams: Teams,
): FilterBox => ({
	...box,
	typing: {
		selectedId: place.selectedId,
		top: place.top,
		isFollowing: place.isFollowing,
		teams,
		text: box.text === '' ? '' : `${box.text} `,
		completing: null,
		applied: box.text,
		isRefused: false,
	},
});

/** Returns what is wrong with a text that is being typed, and where; `null` for a valid text. */
export const typingMistake = ({ text, teams }: Pick<Typing, 'text' | 'teams'>) =>
	parseFilter(text).mistake ?? teamMistake(text, teams);

/**
 * Returns the box with a typed text. Ignores a last word that matches nothing but may be the start of a field
 * name, so that typing `left>20` does not empty the list on the way. While the text has a mistake, the last
 * text without one stays applied.
 */
function withText(
	box: FilterBox,
	typing: Typing,
	attributes: readonly JobAttributes[],
	now: number,
): FilterBox {
	const { text, teams } = typing;
	if (typingMistake(typing) !== null) return { ...box, typing };
	const filterOf = (part: string): Filter => parseFilter(withTeamsInFilter(part, teams)).filter;
	const filter = filterOf(text);
	const begun = fieldBegunAt(text);
	const isLeftOut = begun !== null && !attributes.some((one) => passes(filter, one, now));
	const applied = isLeftOut ? text.slice(0, begun) : text;
	return {
		...box,
		filter: isLeftOut ? filterOf(applied) : filter,
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

/** Returns the next completion for the end of the text, then the others, wrapping around at the end. */
export function completionsOf({ text, completing }: Typing, attributes: readonly JobAttributes[]) {
	const { base, count } = completing ?? { base: text, count: 0 };
	const { from, options } = completeFilter(base, attributes);
	const next = options.length === 0 ? 0 : count % options.length;
	return { base, from, count, options: [...options.slice(next), ...options.slice(0, next)] };
}

/** Inserts the next completion. */
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

/**
 * Ends typing and keeps the text, with each team replaced by its members. With a mistake, typing continues so
 * that the text can be corrected.
 */
export function keepBox(box: FilterBox): FilterBox {
	const { typing } = box;
	if (typing === null) return box;
	if (typingMistake(typing) !== null) return { ...box, typing: { ...typing, isRefused: true } };
	return boxWith(box, withTeamsInFilter(typing.text, typing.teams));
}

/** Cancels typing: the text that was kept before applies again. */
export const dropBox = (box: FilterBox): FilterBox =>
	box.typing === null ? box : boxWith({ ...box, typing: null }, box.text);
