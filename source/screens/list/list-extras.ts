import type { Dispatch } from 'react';
import { reportSpans } from '../../jobs/output/report-export.ts';
import type { SavedView } from '../../jobs/triage/saved-view.ts';
import { allSorts, sortWords } from '../../jobs/triage/sort.ts';
import type { ListAction } from '../../state/list.ts';
import type { OpenScreen } from '../../state/navigation.ts';
import type { ExtraAction } from '../overlays/palette-actions.ts';
import type { ReportActions } from '../overlays/report-actions.ts';
import type { ViewActions } from './view-actions.ts';

export interface ListExtrasOptions {
	readonly views: readonly SavedView[];
	readonly viewActions: ViewActions;
	/** `null` until the jobs are known. */
	readonly report: ReportActions | null;
	readonly changeList: Dispatch<ListAction>;
	readonly open: (screen: OpenScreen) => void;
	/** Whether the list has several projects. @default false */
	readonly hasProjects?: boolean;
}

/** Returns the actions of the list that have no key. */
export function listExtras(options: ListExtrasOptions): readonly ExtraAction[] {
	const { views, viewActions, report, changeList, open, hasProjects } = options;
	return [
		...views.map((view) => ({
			label: `View: ${view.name}`,
			words: 'show open choose list',
			run: () => viewActions.show(view),
		})),
		{
			label: 'Save filter and sort as a view',
			words: 'keep name store bookmark query sort',
			run: () => open({ name: 'viewName', view: null }),
		},
		...views
			.filter(({ isBuiltIn }) => !isBuiltIn)
			.flatMap((view) => [
				{
					label: `Rename view “${view.name}”`,
					words: 'change name',
					run: () => open({ name: 'viewName', view }),
				},
				{
					label: `Remove view “${view.name}”`,
					words: 'delete forget',
					run: () => viewActions.remove(view),
				},
			]),
		...(report === null
			? []
			: reportSpans.flatMap((span) => [
					{
						label: `Copy report of ${span.words}, as Markdown`,
						words: 'hand over summary clipboard share',
						run: () => report.copy(span),
					},
					{
						label: `Write report of ${span.words} to a file`,
						words: 'hand over summary save export markdown json',
						run: () => open({ name: 'reportFile', span }),
					},
				])),
		...allSorts(hasProjects).map((sort) => ({
			label: `Sort by ${sortWords(sort)}`,
			words: 'order',
			run: () => changeList({ type: 'sorted', sort }),
		})),
	];
}
