import { useMemo, useState, useSyncExternalStore } from 'react';
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

/** Returns a function that measures columns faster with the result of its previous call. */
function createMeasure(): (...asked: Parameters<typeof measureColumns>) => MeasuredColumns {
	let before: MeasuredColumns | null = null;
	return (chosen, jobs, cells) => {
		before = measureColumns(chosen, jobs, cells, before);
		return before;
	};
}

/** Returns the list's custom columns; `null` for the default columns. */
export function useOwnColumns(
	{ views, appUrl }: Pick<Program, 'views' | 'appUrl'>,
	scope: Scope,
	list: ListState,
): MeasuredColumns | null {
	const chosen = useSyncExternalStore(views.subscribe, () => views.columnsOf(shownView(views, list)));
	const { attributes, now } = list;
	const linkOf = useMemo(() => linksIn(appUrl, scope), [appUrl, scope]);
	const [measure] = useState(createMeasure);
	// Measured only when jobs arrive. With thousands of jobs, doing this on each key would be slow.
	return useMemo(
		() => (chosen === null ? null : measure(chosen, attributes, { now, linkOf })),
		[chosen, attributes, now, linkOf, measure],
	);
}

/** Computes the columns of a list that is `width` columns wide. */
export const useChosenLayout = (own: MeasuredColumns | null, width: number): ChosenLayout | null =>
	useMemo(() => (own === null ? null : chosenLayout(own, width)), [own, width]);
