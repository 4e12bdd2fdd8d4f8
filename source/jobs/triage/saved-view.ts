import { isSameText } from '../../text/same-text.ts';
import type { ChosenColumns } from './chosen-column.ts';
import { parseFilter } from './filter.ts';
import { filterValue } from './filter-words.ts';
import { type Sort, sortWords } from './sort.ts';

/** A list of jobs with a name: which, and in which order. */
export interface SavedView {
	readonly name: string;
	/** As it is typed on the screen; empty for all jobs. */
	readonly filter: string;
	/** `null` for the API's own order. */
	readonly sort: Sort | null;
	/** `null` for those of every list. */
	readonly columns: ChosenColumns;
	/** Whether it comes with the program, and can be neither renamed nor deleted. */
	readonly isBuiltIn: boolean;
}

/** What became of a change to the views. */
export type ViewResult =
	| { readonly state: 'done' }
	/** @property reason for the person. */
	| { readonly state: 'failed'; readonly reason: string };

/** The views that there are, and those of them that a person made. Nothing here throws. */
export interface ViewStore {
	/** Those that come with the program first; the same list until one changes. */
	readonly all: () => readonly SavedView[];
	/** Hears of every change, until the function that comes back is called. */
	readonly subscribe: (onChange: () => void) => () => void;
	/** Keeps a view; one of the same name that a person made gives way, and leaves its columns unless there are others. */
	readonly save: (
		view: Omit<SavedView, 'isBuiltIn' | 'columns'> & Partial<Pick<SavedView, 'columns'>>,
	) => ViewResult;
	readonly rename: (name: string, next: string) => ViewResult;
	readonly remove: (name: string) => ViewResult;
	/** The columns of the view of a name, else those of every list; `null` for the usual ones. */
	readonly columnsOf: (name: string | null) => ChosenColumns;
	/**
	 * Chooses the columns of a view, or with `null` those of every list that has none of its own.
	 *
	 * @param columns `null` for the usual ones; of a view, for those of every list.
	 */
	readonly chooseColumns: (name: string | null, columns: ChosenColumns) => ViewResult;
	/** Whether columns that are chosen outlive the program. */
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
 * The views that come with the program.
 *
 * @param email who the person is; without it, nobody's jobs are theirs.
 */
export const builtInViews = (email: string | null): readonly SavedView[] => [
	builtIn('Stuck', 'stuck:yes', { key: 'idle', isDescending: true }),
	builtIn('To review', 'stage:review', { key: 'idle', isDescending: true }),
	...(email === null ? [] : [builtIn('Mine', `person=${filterValue(email)}`)]),
];

/** The view of a name, in any spelling that is the same to a person. */
export const viewNamed = <View extends Pick<SavedView, 'name'>>(
	views: readonly View[],
	name: string,
): View | undefined => views.find((view) => isSameText(view.name, name));

/** Why a view cannot be shown as it is; `null` where it can. */
export function viewMistake({ name, filter }: SavedView): string | null {
	const { mistake } = parseFilter(filter);
	return mistake === null ? null : `“${name}” cannot be shown, its filter is ${filter}: ${mistake.message}`;
}

/** What a view shows, in one line: `stage:review · idle · the longest idle first`. */
export const viewWords = ({ filter, sort }: Pick<SavedView, 'filter' | 'sort'>): string =>
	[filter || 'all jobs', ...(sort === null ? [] : [sortWords(sort)])].join(' · ');

/** The view that a list shows; `undefined` for none of them. */
export const viewOf = (
	views: readonly SavedView[],
	filter: string,
	sort: Sort | null,
): SavedView | undefined =>
	views.find((view) => view.filter === filter && viewWords(view) === viewWords({ filter, sort }));

/** What a list shows, and the name of the view that a person chose last; `null` for none. */
interface Shown {
	readonly view: string | null;
	readonly filter: string;
	readonly sort: Sort | null;
}

/** The view that was chosen, sorted and narrowed since or not; else the one that shows the same. */
export const currentView = (
	views: readonly SavedView[],
	{ view, filter, sort }: Shown,
): SavedView | undefined =>
	(view === null ? undefined : viewNamed(views, view)) ?? viewOf(views, filter, sort);
