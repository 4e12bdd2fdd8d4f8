import { joinedFilters } from '../../jobs/triage/filter-words.ts';
import { type SavedView, type ViewStore, viewNamed } from '../../jobs/triage/saved-view.ts';
import { didYouMean } from '../../text/near-word.ts';
import { UsageError } from '../usage-error.ts';
import type { Delimited, Invocation, Selection } from './invocation.ts';

/**
 * Adds a saved view to a selection. The filters of both apply; the selection's own sort wins.
 *
 * @throws {UsageError} when the view does not exist.
 */
export function withView(selection: Selection, views: readonly SavedView[]): Selection {
	if (selection.view === undefined) return selection;
	const view = viewNamed(views, selection.view);
	if (view === undefined) {
		const names = views.map(({ name }) => name);
		const meant = didYouMean(selection.view, names);
		throw new UsageError(
			`unknown view “${selection.view}”`,
			`there are: ${names.join(', ')}${meant && `.${meant}`}`,
		);
	}
	const { view: _name, ...others } = selection;
	return {
		...others,
		filter: joinedFilters([view.filter, selection.filter]),
		sort: selection.sort ?? view.sort,
	};
}

/** Uses the view's chosen columns, unless the command line sets an output format. */
export function withChosenColumns(
	{ selection, delimited, isJson }: Extract<Invocation, { readonly command: 'list' }>,
	views: Pick<ViewStore, 'columnsOf'>,
): Delimited | undefined {
	const chosen = views.columnsOf(selection.view ?? null);
	if (isJson || delimited !== undefined || chosen === null) return delimited;
	const widths = chosen.flatMap(({ name, width }) => (width === null ? [] : [[name, width] as const]));
	return { kind: 'table', columns: chosen.map(({ name }) => name), widths: new Map(widths) };
}
