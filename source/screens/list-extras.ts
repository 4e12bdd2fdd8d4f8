import type { Dispatch } from 'react';
import type { JobView } from '../jobs/job-view.ts';
import { allSorts, sortWords } from '../jobs/sort.ts';
import type { ListAction } from '../state/list.ts';
import type { View } from '../state/navigation.ts';
import type { ExtraAction } from './palette-actions.ts';
import type { ViewActions } from './view-actions.ts';

export interface ListExtrasOptions {
	readonly views: readonly JobView[];
	readonly viewActions: ViewActions;
	readonly changeList: Dispatch<ListAction>;
	readonly open: (view: View) => void;
}

/** What can be done in the list, and has no key of its own. */
export function listExtras(options: ListExtrasOptions): readonly ExtraAction[] {
	const { views, viewActions, changeList, open } = options;
	return [
		...views.map((view) => ({
			label: `view: ${view.name}`,
			words: 'show open choose list',
			run: () => viewActions.show(view),
		})),
		{
			label: 'save the filter and the order as a view',
			words: 'keep name store bookmark query sort',
			run: () => open({ name: 'viewName', view: null }),
		},
		...views
			.filter(({ isBuiltIn }) => !isBuiltIn)
			.flatMap((view) => [
				{
					label: `rename the view “${view.name}”`,
					words: 'change name',
					run: () => open({ name: 'viewName', view }),
				},
				{
					label: `delete the view “${view.name}”`,
					words: 'remove forget',
					run: () => viewActions.remove(view),
				},
			]),
		...allSorts().map((sort) => ({
			label: `sort by ${sortWords(sort)}`,
			words: 'order',
			run: () => changeList({ type: 'sorted', sort }),
		})),
	];
}
