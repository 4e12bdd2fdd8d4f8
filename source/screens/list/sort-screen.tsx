import { besideLabel } from '../../components/choice-menu.tsx';
import { dialogWidth } from '../../components/dialog.tsx';
import type { Size } from '../../components/frame.tsx';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { isSortKey, type Sort, type SortKey, sortBy, sortKeysOf, sortWords } from '../../jobs/triage/sort.ts';
import { labelWithNote } from '../shared/label-with-note.ts';
import { MenuDialog } from '../shared/menu-dialog.tsx';
import { useNarrowing } from '../shared/use-narrowing.ts';

export interface SortScreenProps {
	readonly size: Size;
	readonly sort: Sort | null;
	/** Whether the list has several projects. @default false */
	readonly hasProjects?: boolean;
	readonly onSort: (sort: Sort | null) => void;
	readonly onClose: () => void;
}

const asGiven = 'default (API) order';

/** Selects the sort order of the list. */
export function SortScreen(props: SortScreenProps) {
	const { size, sort, hasProjects = false, onSort, onClose } = props;
	const narrowing = useNarrowing();
	useKeys('sortMenu', { ...heardByMenu, back: onClose }, { isActive: !narrowing.isNarrowed });
	const orderOf = (key: SortKey): Sort => (sort?.key === key ? sort : sortBy(key));
	const current = sort?.key ?? '';
	const choices = [
		...sortKeysOf(hasProjects).map((key) => ({ name: sortWords(orderOf(key)), value: key })),
		{ name: asGiven, value: '' },
	];
	const width = dialogWidth(size, 50);
	return (
		<MenuDialog
			{...{ size, width, narrowing }}
			title="sort the jobs"
			mode="sortMenu"
			what="order"
			choices={choices.map(({ name, value }) => ({
				...{ name, value },
				label: labelWithNote(name, value === current ? '✓' : '', width - besideLabel),
			}))}
			initial={current}
			onSelect={(value) => onSort(isSortKey(value) ? orderOf(value) : null)}
		/>
	);
}
