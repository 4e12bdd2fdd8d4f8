import { isSameText } from '../../text/same-text.ts';
import type { ChosenColumns } from './chosen-column.ts';
import { parseFilter } from './filter.ts';
import { filterValue } from './filter-words.ts';
import { type Sort, sortWords } from './sort.ts';

/** A named list of jobs: a filter and an order. */
export interface SavedView {
	readonly name: string;
	/** Filter as typed on the screen; empty for all jobs. */
	readonly filter: string;
	/** `null` for the order of the API. */
	readonly sort: Sort | null;
	/** `null` for the columns of every list. */
	readonly columns: ChosenColumns;
	/** Whether it is part of the program, so that it cannot be renamed or deleted. */
	readonly isBuiltIn: boolean;
}

/** The result of a change to the saved views. */
export type ViewResult =
	| { readonly state: 'done' }
	/** @property reason message for the person. */
	| { readonly state: 'failed'; readonly reason: string };

/** Stores saved views: the built-in ones and those of the person. Its functions never throw. */
export interface ViewStore {
	/** Returns all views, built-in ones first; the same list until one changes. */
	readonly all: () => readonly SavedView[];
	/** Calls `onChange` on every change, until the returned function is called. */
	readonly subscribe: (onChange: () => void) => () => void;
	/**
	 * Saves a view. Replaces the person's view with the same name, but keeps its columns unless new ones are
	 * given.
	 */
	readonly save: (
		view: Omit<SavedView, 'isBuiltIn' | 'columns'> & Partial<Pick<SavedView, 'columns'>>,
	) => ViewResult;
	readonly rename: (name: string, next: string) => ViewResult;
	readonly remove: (name: string) => ViewResult;
	/**
	 * Returns the columns of the view with this name, or else those of every list; `null` for the default ones.
	 */
	readonly columnsOf: (name: string | null) => ChosenColumns;
	/**
	 * Sets the columns of a view, or with `null` those of every list without its own.
	 *
	 * @param columns `null` for the default ones; for a view, for those of every list.
	 */
	readonly chooseColumns: (name: string | null, columns: ChosenColumns) => ViewResult;
	/** Whether chosen columns are kept after the program ends. */
	readonly keepsColumns: boolean;
}

const builtIn = (name: string, filter: string, sort: Sort | null = null): SavedView => ({
	name,
	filter,
	sort,
	columns: null,
	isBuiltIn: true,
});

/**
 * Returns the built-in views.
 *
 * @param email e-mail of the person; without it, there is no view `Mine`.
 */
export const builtInViews = (email: string | null): readonly SavedView[] => [
	builtIn('Stuck', 'stuck:yes', { key: 'idle', isDescending: true }),
	builtIn('To review', 'stage:review', { key: 'idle', isDescending: true }),
	...(email === null ? [] : [builtIn('Mine', `person=${filterValue(email)}`)]),
];

/** Returns the view with a name, in any spelling that looks the same to a person. */
export const viewNamed = <View extends Pick<SavedView, 'name'>>(
	views: readonly View[],
	name: string,
): View | undefined => views.find((view) => isSameText(view.name, name));

/** Returns why a view cannot be shown; `null` when it can. */
export function viewMistake({ name, filter }: SavedView): string | null {
	const { mistake } = parseFilter(filter);
	return mistake === null ? null : `“${name}” cannot be shown, its filter is ${filter}: ${mistake.message}`;
}

/** Describes a view on one line: `stage:review · idle · the longest idle first`. */
export const viewWords = ({ filter, sort }: Pick<SavedView, 'filter' | 'sort'>): string =>
	[filter || 'all jobs', ...(sort === null ? [] : [sortWords(sort)])].join(' · ');

/** Returns the view that a list shows; `undefined` when there is none. */
export const viewOf = (
	views: readonly SavedView[],
	filter: string,
	sort: Sort | null,
): SavedView | undefined =>
	views.find((view) => view.filter === filter && viewWords(view) === viewWords({ filter, sort }));

/** What a list shows, and the name of the last chosen view; `null` for none. */
interface Shown {
	readonly view: string | null;
	readonly filter: string;
	readonly sort: Sort | null;
}

/**
 * Returns the last chosen view, even when it was sorted or filtered since; otherwise the one that shows the
 * same.
 */
export const currentView = (
	views: readonly SavedView[],
	{ view, filter, sort }: Shown,
): SavedView | undefined =>
	(view === null ? undefined : viewNamed(views, view)) ?? viewOf(views, filter, sort);
