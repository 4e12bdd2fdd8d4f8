import { useState } from 'react';
import type { MeasuredColumns } from '../../components/chosen-layout.ts';
import { edgeWidth, type Panes, panesOf, wide } from '../../components/panes.ts';
import { tabsWidth } from '../../components/tabs-line.tsx';
import { countByStage } from '../../jobs/model/stage.ts';
import type { ListState } from '../../state/list-state.ts';
import type { ListWidths } from './use-list-columns.ts';

/** What stands where on the screen of the list. */
export interface ListPanes {
	/** Whether a job stands beside the list. */
	readonly isWide: boolean;
	/** Columns of the list, and of the job: all of them where one of the two is alone. */
	readonly list: number;
	readonly job: number;
}

/**
 * Shares the screen between the list and the job beside it. The job opens by itself where the list stays whole,
 * which is decided when the first jobs of a project arrive, or the size changes: a refresh never moves the list.
 *
 * @param columns of the screen.
 * @param asked whether the person shows or hides the job; `null` leaves it to the room.
 * @param isOpen whether the job has the keys: it is then beside the list wherever there is room for both.
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
