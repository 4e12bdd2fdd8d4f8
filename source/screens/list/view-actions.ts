import type { Dispatch } from 'react';
import {
	type SavedView,
	type ViewResult,
	type ViewStore,
	viewMistake,
	viewWords,
} from '../../jobs/triage/saved-view.ts';
import type { ListAction, ListState } from '../../state/list.ts';
import type { StatusMessage } from '../../state/navigation.ts';

/** What can be done with views. */
export interface ViewActions {
	readonly show: (view: SavedView) => void;
	/** Keeps the list's filter and order under a name. */
	readonly save: (name: string) => ViewResult;
	readonly rename: (view: SavedView, name: string) => ViewResult;
	readonly remove: (view: SavedView) => void;
}

export interface ViewActionsOptions {
	readonly store: ViewStore;
	readonly list: Pick<ListState, 'box' | 'sort'>;
	readonly changeList: Dispatch<ListAction>;
	/** Tells the person what came of it. */
	readonly say: (status: StatusMessage) => void;
}

/** Joins the views and the list. */
export function viewActions({ store, list, changeList, say }: ViewActionsOptions): ViewActions {
	return {
		show(view) {
			const mistake = viewMistake(view);
			if (mistake === null)
				changeList({ type: 'view-chosen', name: view.name, filter: view.filter, sort: view.sort });
			else say({ text: mistake, tone: 'warning' });
		},
		save: (name) => store.save({ name, filter: list.box.text, sort: list.sort }),
		rename: (view, name) => store.rename(view.name, name),
		remove(view) {
			const result = store.remove(view.name);
			if (result.state === 'failed') say({ text: `× Not deleted: ${result.reason}`, tone: 'bad' });
			else say({ text: `Deleted the view “${view.name}”: ${viewWords(view)}`, tone: 'good' });
		},
	};
}
