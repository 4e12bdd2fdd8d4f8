import { useState } from 'react';
import type { MeasuredColumns } from '../../components/chosen-layout.ts';
import { edgeWidth, type Panes, panesOf, wide } from '../../components/panes.ts';
import { tabsWidth } from '../../components/tabs-line.tsx';
import { countByStage } from '../../jobs/model/stage.ts';
import type { ListState } from '../../state/list-state.ts';
import type { ListWidths } from './use-list-columns.ts';

/** Layout of the list's screen. */
export interface ListPanes {
	/** Whether a job is shown beside the list. */
	readonly isWide: boolean;
	/** Widths of the list and of the job. If only one of them is shown, it has the full width. */
	readonly list: number;
	readonly job: number;
}

/**
 * Divides the screen between the list and the preview. The preview opens automatically if the list needs no
 * truncation. This is decided only when the first jobs of a project arrive or the size changes, so that a
 * refresh never moves the list.
 *
 * @param columns of the screen.
 * @param asked whether the user shows or hides the preview; `null` if it depends on the width.
 * @param isOpen whether the job has the focus. It is then beside the list if there is room for both.
 */
export function usePanes(
	columns: number,
	list: Pick<ListState, 'attributes'>,
	{ widths, own }: Pick<ListWidths, 'widths'> & { readonly own: MeasuredColumns | null },
	asked: boolean | null,
	isOpen: boolean,
): ListPanes {
	const { attributes } = list;
	const place = `${columns} ${attributes.length > 0} ${widths.slug} ${own?.key ?? ''}`;
	const [known, setKnown] = useState<{ readonly place: string; readonly panes: Panes } | null>(null);
	let panes = known?.panes;
	if (panes === undefined || known?.place !== place) {
		panes = panesOf(columns, widths, tabsWidth(countByStage(attributes)), own?.wholeWidth);
		setKnown({ place, panes });
	}
	const opensItself = attributes.length > 0 && panes.isWhole;
	const isWide = columns >= wide && (isOpen || (asked ?? opensItself));
	return isWide
		? { isWide, list: panes.list, job: columns - panes.list - edgeWidth }
		: { isWide, list: columns, job: columns };
}
