import type { Teams } from '../../jobs/assign/teams.ts';
import { type ChosenColumns, columnText, parseColumns } from '../../jobs/triage/chosen-column.ts';
import {
	builtInViews,
	type SavedView,
	type ViewResult,
	type ViewStore,
	viewNamed,
} from '../../jobs/triage/saved-view.ts';
import { parseSort, sortText } from '../../jobs/triage/sort.ts';
import { withTeamsInFilter } from '../../jobs/triage/teams-in-filter.ts';
import { cleanText } from '../../text/clean-text.ts';
import { textKey } from '../../text/same-text.ts';
import type { OwnConfig, WrittenView } from './own-config.ts';
import { type ChangeOwnConfig, whyUnchanged } from './own-file-edit.ts';

const viewOf = ({ name, filter, sort, columns = null }: WrittenView, teams: Teams): SavedView => ({
	name,
	filter: withTeamsInFilter(filter, teams),
	sort: sort === null ? null : parseSort(sort),
	columns: parseColumns(columns),
	isBuiltIn: false,
});

const done: ViewResult = { state: 'done' };
const failed = (reason: string): ViewResult => ({ state: 'failed', reason });

const isNamed = (name: string) => (view: WrittenView) => viewNamed([view], name) !== undefined;

/** Sets the columns of a view. A built-in view gets an entry with columns only. */
function withColumns(
	views: readonly WrittenView[],
	name: string,
	columns: readonly string[] | null,
): readonly WrittenView[] {
	const before = views.find(isNamed(name));
	if (before !== undefined) return views.map((view) => (view === before ? { ...view, columns } : view));
	return columns === null ? views : [...views, { name, filter: '', sort: null, columns, written: {} }];
}

/**
 * Stores the views of the configuration file, listed after the built-in views.
 *
 * @param config the file's content at start-up.
 * @param keepsColumns whether to save chosen columns to the file; otherwise they last for the session.
 */
export function createViewStore(config: OwnConfig, change: ChangeOwnConfig, keepsColumns = true): ViewStore {
	/** Columns of this session, by the key of the view's name; the empty key is for all lists. */
	const chosen = new Map<string, ChosenColumns>();
	const keyOf = (name: string | null): string => (name === null ? '' : textKey(name));

	/** Returns the columns chosen in this session, else the file's. */
	function shownColumns(name: string | null, ofFile: ChosenColumns): ChosenColumns {
		const inSession = chosen.get(keyOf(name));
		return inSession === undefined ? ofFile : inSession;
	}

	/** Gives the columns that a view has in this session to another name; `null` for none. */
	function passColumns(name: string, next: string | null): void {
		const columns = chosen.get(keyOf(name));
		chosen.delete(keyOf(name));
		if (next !== null && columns !== undefined) chosen.set(keyOf(next), columns);
	}

	const viewsOf = ({ views, email, teams }: OwnConfig): readonly SavedView[] => {
		const written = views.map((view) => viewOf(view, teams));
		// A view in the file that has a built-in view's name only sets the built-in view's columns.
		const own = builtInViews(email).map((view) => ({
			...view,
			columns: viewNamed(written, view.name)?.columns ?? null,
		}));
		const saved = written.filter(({ name }) => viewNamed(own, name) === undefined);
		const once = saved.filter((view) => viewNamed(saved, view.name) === view);
		return [...own, ...once].map((view) => ({ ...view, columns: shownColumns(view.name, view.columns) }));
	};
	const listeners = new Set<() => void>();
	let current = config;
	let all = viewsOf(config);
	let ofEveryList = parseColumns(config.columns);

	/** Shows what is stored now, and notifies listeners. */
	function show(): ViewResult {
		all = viewsOf(current);
		ofEveryList = shownColumns(null, parseColumns(current.columns));
		for (const listener of listeners) listener();
		return done;
	}

	/** @param onDone called before listeners are notified. @default nothing happens */
	function editFile(make: (before: OwnConfig) => OwnConfig, onDone: () => void = () => {}): ViewResult {
		try {
			current = change(make);
		} catch (error) {
			return failed(whyUnchanged(error));
		}
		onDone();
		return show();
	}

	/** @param make returns the file's new views. */
	const edit = (
		make: (views: readonly WrittenView[], teams: Teams) => readonly WrittenView[],
		onDone?: () => void,
	): ViewResult => editFile((before) => ({ ...before, views: make(before.views, before.teams) }), onDone);

	/** Explains why a view cannot have this name; `null` if it can. */
	function nameMistake(name: string): string | null {
		if (textKey(name) === '') return 'a view needs a name';
		return viewNamed(all, name)?.isBuiltIn
			? `“${name.trim()}” is a built-in view; choose another name`
			: null;
	}

	return {
		all: () => all,
		subscribe(onChange) {
			listeners.add(onChange);
			return () => {
				listeners.delete(onChange);
			};
		},
		save({ name, filter, sort, columns = null }) {
			const mistake = nameMistake(name);
			if (mistake !== null) return failed(mistake);
			return edit((views, teams) => {
				const before = views.find(isNamed(name));
				const isSame = before !== undefined && withTeamsInFilter(before.filter, teams) === filter;
				const view: WrittenView = {
					name: cleanText(name).trim(),
					// Keeps the names of teams instead of their members.
					filter: isSame ? before.filter : filter,
					sort: sort === null ? null : sortText(sort),
					columns: columns?.map(columnText) ?? before?.columns ?? null,
					written: before?.written ?? {},
				};
				return before === undefined ? [...views, view] : views.map((one) => (one === before ? view : one));
			});
		},
		rename(name, next) {
			const mistake = nameMistake(next);
			if (mistake !== null) return failed(mistake);
			const other = viewNamed(all, next);
			if (other !== undefined && other.name !== name)
				return failed(`there is a view “${other.name}” already`);
			return edit(
				(views) =>
					views.map((view) => (view.name === name ? { ...view, name: cleanText(next).trim() } : view)),
				() => passColumns(name, next),
			);
		},
		remove: (name) =>
			edit(
				(views) => views.filter((view) => view.name !== name),
				() => passColumns(name, null),
			),
		columnsOf: (name) => (name === null ? undefined : viewNamed(all, name)?.columns) ?? ofEveryList,
		chooseColumns(name, columns) {
			if (!keepsColumns) {
				chosen.set(keyOf(name), columns);
				return show();
			}
			const texts = columns?.map(columnText) ?? null;
			if (name === null) return editFile((before) => ({ ...before, columns: texts }));
			return edit((views) => withColumns(views, name, texts));
		},
		keepsColumns,
	};
}
