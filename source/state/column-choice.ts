import { type ChosenColumn, type ColumnName, narrowest, widest } from '../jobs/triage/chosen-column.ts';

/** A column that a person can choose. */
export interface ColumnRow extends ChosenColumn {
	readonly isShown: boolean;
}

/** The state of the dialog that chooses columns. */
export interface ColumnChoice {
	/** Visible and hidden columns, in the order in which they would be shown. */
	readonly rows: readonly ColumnRow[];
	/** Whether the columns are the unchanged default ones. */
	readonly isDefault: boolean;
}

export type ColumnChoiceAction =
	| { readonly type: 'toggled'; readonly name: ColumnName }
	| { readonly type: 'moved'; readonly name: ColumnName; readonly by: 1 | -1 }
	/** @property from current width of the column, in terminal columns. */
	| { readonly type: 'resized'; readonly name: ColumnName; readonly by: number; readonly from: number }
	/** Fits the width to the values of the column. */
	| { readonly type: 'fitted'; readonly name: ColumnName }
	| { readonly type: 'reset'; readonly columns: readonly ChosenColumn[] };

/**
 * Starts a choice.
 *
 * @param shown the columns of the list.
 * @param all names of all columns.
 */
export const choiceOf = (
	shown: readonly ChosenColumn[],
	all: readonly ColumnName[],
	isDefault: boolean,
): ColumnChoice => ({
	rows: [
		...shown.map((column) => ({ ...column, isShown: true })),
		...all
			.filter((name) => shown.every((column) => column.name !== name))
			.map((name) => ({ name, width: null, isShown: false })),
	],
	isDefault,
});

/** Returns the visible columns. */
export const chosenIn = ({ rows }: ColumnChoice): readonly ChosenColumn[] =>
	rows.filter(({ isShown }) => isShown).map(({ name, width }) => ({ name, width }));

function moveRow(rows: readonly ColumnRow[], name: ColumnName, by: 1 | -1): readonly ColumnRow[] {
	const from = rows.findIndex((row) => row.name === name);
	const row = rows[from];
	const to = from + by;
	return row === undefined || to < 0 || to >= rows.length
		? rows
		: rows.toSpliced(from, 1).toSpliced(to, 0, row);
}

/** Returns the next state of the choice. */
export function columnChoiceReducer(choice: ColumnChoice, action: ColumnChoiceAction): ColumnChoice {
	const change = (name: ColumnName, edit: (row: ColumnRow) => Partial<ColumnRow>): ColumnChoice => ({
		rows: choice.rows.map((row) => (row.name === name ? { ...row, ...edit(row) } : row)),
		isDefault: false,
	});
	switch (action.type) {
		case 'toggled':
			return change(action.name, ({ isShown }) => ({ isShown: !isShown }));
		case 'moved': {
			const rows = moveRow(choice.rows, action.name, action.by);
			return rows === choice.rows ? choice : { rows, isDefault: false };
		}
		case 'resized': {
			const width = Math.max(narrowest, Math.min(widest, action.from + action.by));
			return change(action.name, () => ({ width }));
		}
		case 'fitted':
			return change(action.name, () => ({ width: null }));
		case 'reset': {
			const names = choice.rows.map(({ name }) => name);
			return choiceOf(action.columns, names, true);
		}
		default:
			return action satisfies never;
	}
}
