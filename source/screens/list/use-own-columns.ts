import { useMemo, useSyncExternalStore } from 'react';
import {
	type ChosenLayout,
	chosenLayout,
	type MeasuredColumns,
	measureColumns,
} from '../../components/chosen-layout.ts';
import type { Scope } from '../../jobs/model/project-ref.ts';
import { linksIn } from '../../jobs/model/web-link.ts';
import { currentView, type ViewStore } from '../../jobs/triage/saved-view.ts';
import type { ListState } from '../../state/list-state.ts';
import type { Program } from '../shared/program.ts';

/** Returns the name of the list's view; `null` for none. */
export const shownView = (
	views: ViewStore,
	{ view, box, sort }: Pick<ListState, 'view' | 'box' | 'sort'>,
): string | null => currentView(views.all(), { view, filter: box.text, sort })?.name ?? null;

/** Returns the list's custom columns; `null` for the default columns. */
export function useOwnColumns(
	{ views, appUrl }: Pick<Program, 'views' | 'appUrl'>,
	scope: Scope,
	list: ListState,
): MeasuredColumns | null {
	const chosen = useSyncExternalStore(views.subscribe, () => views.columnsOf(shownView(views, list)));
	const { attributes, now } = list;
	const linkOf = useMemo(() => linksIn(appUrl, scope), [appUrl, scope]);
	// Measured only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	return useMemo(
		() => (chosen === null ? null : measureColumns(chosen, attributes, { now, linkOf })),
		[chosen, attributes, now, linkOf],
	);
}

/** Computes the columns of a list that is `width` columns wide. */
export const useChosenLayout = (own: MeasuredColumns | null, width: number): ChosenLayout | null =>
	useMemo(() => (own === null ? null : chosenLayout(own, width)), [own, width]);
