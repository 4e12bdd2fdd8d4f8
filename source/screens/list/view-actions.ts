import type { Dispatch } from 'react';
import {
	currentView,
	type SavedView,
	type ViewResult,
	type ViewStore,
	viewMistake,
	viewWords,
} from '../../jobs/triage/saved-view.ts';
import type { ListAction } from '../../state/list.ts';
import type { ListState } from '../../state/list-state.ts';
import type { StatusMessage } from '../../state/navigation.ts';

/** Commands for saved views. */
export interface ViewActions {
	readonly show: (view: SavedView) => void;
	/** Saves the list's filter and sort order under a name. */
	readonly save: (name: string) => ViewResult;
	readonly rename: (view: SavedView, name: string) => ViewResult;
	readonly remove: (view: SavedView) => void;
}

export interface ViewActionsOptions {
	readonly store: ViewStore;
	readonly list: Pick<ListState, 'view' | 'box' | 'sort'>;
	readonly changeList: Dispatch<ListAction>;
	/** Shows the result. */
	readonly say: (status: StatusMessage) => void;
}

/** Connects the saved views with the list. */
export function viewActions({ store, list, changeList, say }: ViewActionsOptions): ViewActions {
	/** Selects the saved view under its name. */
	function named(name: string, result: ViewResult): ViewResult {
		if (result.state === 'done') changeList({ type: 'view-named', name: name.trim() });
		return result;
	}
	return {
		show(view) {
			const mistake = viewMistake(view);
			if (mistake === null)
				changeList({ type: 'view-chosen', name: view.name, filter: view.filter, sort: view.sort });
			else say({ text: mistake, tone: 'warning' });
		},
		save(name) {
			const { view, box, sort } = list;
			const columns = currentView(store.all(), { view, filter: box.text, sort })?.columns ?? null;
			return named(name, store.save({ name, filter: box.text, sort, columns }));
		},
		rename(view, name) {
			const result = store.rename(view.name, name);
			return list.view === view.name ? named(name, result) : result;
		},
		remove(view) {
			const result = store.remove(view.name);
			if (result.state === 'failed') say({ text: `× Not deleted: ${result.reason}`, tone: 'bad' });
			else say({ text: `Deleted the view “${view.name}”: ${viewWords(view)}`, tone: 'good' });
		},
	};
}
