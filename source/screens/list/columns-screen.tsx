import { useReducer, useState } from 'react';
import { neededWidth } from '../../components/chosen-layout.ts';
import { Dialog, type DialogSize, dialogHeight, dialogWidth } from '../../components/dialog.tsx';
import { type PickRow, PickTable } from '../../components/pick-table.tsx';
import { useKeys } from '../../input/use-keys.ts';
import type { LinkOf } from '../../jobs/model/web-link.ts';
import { peopleColumns, tableColumn, usualColumns } from '../../jobs/output/table-columns.ts';
import { attributes } from '../../jobs/triage/attributes.ts';
import type { ChosenColumn, ChosenColumns } from '../../jobs/triage/chosen-column.ts';
import type { ViewResult } from '../../jobs/triage/saved-view.ts';
import {
	type ColumnChoiceAction,
	type ColumnRow,
	choiceOf,
	chosenIn,
	columnChoiceReducer,
} from '../../state/column-choice.ts';
import { selectedRow } from '../../state/list-selectors.ts';
import type { ListState } from '../../state/list-state.ts';
import { usePicking } from '../shared/use-picking.ts';

const auto = (name: ColumnRow['name']): ChosenColumn => ({ name, width: null });

export interface ColumnsScreenProps {
	readonly size: DialogSize;
	/** Name of what the columns belong to. */
	readonly what: string;
	/** Current columns; `null` for the default columns. */
	readonly chosen: ChosenColumns;
	/** Columns without this setting; `null` for the default columns. */
	readonly otherwise: ChosenColumns;
	/** Whether the view or the list has its own columns. */
	readonly isOwn: boolean;
	readonly hasProjects: boolean;
	readonly list: ListState;
	readonly linkOf: LinkOf;
	/** Saves the columns, `null` to remove them. Closes the screen on success. */
	readonly onChoose: (columns: ChosenColumns) => ViewResult;
	readonly onClose: () => void;
}

/** Selects the columns of the list, their order and their widths. */
export function ColumnsScreen(props: ColumnsScreenProps) {
	const { size, what, chosen, otherwise, isOwn, hasProjects, list, linkOf } = props;
	const { onChoose, onClose } = props;
	const usual = usualColumns(hasProjects).map(auto);
	const [choice, change] = useReducer(columnChoiceReducer, null, () =>
		choiceOf(chosen ?? usual, peopleColumns, !isOwn),
	);
	const [problem, setProblem] = useState<string | null>(null);
	const width = dialogWidth(size, 76);
	const height = Math.min(dialogHeight(size), choice.rows.length + 1);
	const rowCount = Math.max(1, height - 1);
	const names = choice.rows.map(({ name }) => name);
	const { index, top, commands, pick } = usePicking(names, rowCount, names[0]);
	const selected = choice.rows[index];
	const cells = { now: list.now, linkOf };
	const example = selectedRow(list);

	function edit(act: (row: ColumnRow) => ColumnChoiceAction): void {
		setProblem(null);
		if (selected !== undefined) change(act(selected));
	}
	const toggle = () => edit(({ name }) => ({ type: 'toggled', name }));
	const resize = (by: number) => () =>
		edit(({ name, width }) => ({
			...{ type: 'resized', name, by },
			from: width ?? neededWidth(tableColumn(name), list.attributes, cells),
		}));

	function choose(): void {
		const columns = chosenIn(choice);
		if (choice.isDefault && !isOwn) onClose();
		else if (columns.length === 0) setProblem('Show at least one column');
		else {
			const result = onChoose(choice.isDefault ? null : columns);
			if (result.state === 'failed') setProblem(`× Not saved: ${result.reason}`);
		}
	}

	useKeys('columns', {
		...commands,
		toggle,
		'move-up': () => edit(({ name }) => ({ type: 'moved', name, by: -1 })),
		'move-down': () => edit(({ name }) => ({ type: 'moved', name, by: 1 })),
		narrower: resize(-1),
		wider: resize(1),
		fit: () => edit(({ name }) => ({ type: 'fitted', name })),
		'default-columns': () => {
			setProblem(null);
			change({ type: 'reset', columns: otherwise ?? usual });
		},
		'choose-columns': choose,
		back: onClose,
	});

	const rowOf = ({ name, width, isShown }: ColumnRow): PickRow => ({
		key: name,
		cells: [
			isShown ? '✓' : '',
			attributes[name].label,
			width === null ? 'auto' : String(width),
			example === null ? '' : (tableColumn(name).read(example, list.now, linkOf) ?? '–'),
		],
	});
	return (
		<Dialog
			{...{ size, width, height }}
			title={`columns of ${what}`}
			status={problem === null ? null : { text: problem, token: 'warning' }}
			mode="columns"
		>
			<PickTable
				columns={[
					{ heading: 'SHOW', width: 4 },
					{ heading: 'COLUMN', width: 12 },
					{ heading: 'WIDTH', width: 5, align: 'right' },
					{ heading: 'EXAMPLE', width: Math.max(1, width - 29) },
				]}
				rows={choice.rows.slice(top, top + rowCount).map(rowOf)}
				selectedKey={selected?.name ?? null}
				width={width}
				height={height}
				onPick={pick}
				onOpen={toggle}
				absence=""
			/>
		</Dialog>
	);
}
