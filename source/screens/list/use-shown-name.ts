import { useSyncExternalStore } from 'react';
import { currentView, type ViewStore, viewOf } from '../../jobs/triage/saved-view.ts';
import type { ListState } from '../../state/list-state.ts';

/**
 * Returns what the list shows, for the header: the view's name, and whether filter or sort have changed
 * since; else that the list is filtered; empty for all jobs.
 */
export function useShownName(views: ViewStore, { view, box, sort }: ListState): string {
	const all = useSyncExternalStore(views.subscribe, views.all);
	const named = currentView(all, { view, filter: box.text, sort });
	if (named === undefined) return box.text === '' ? '' : 'filtered';
	return viewOf([named], box.text, sort) === undefined ? `${named.name} (changed)` : named.name;
}
