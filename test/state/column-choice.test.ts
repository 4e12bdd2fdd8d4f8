import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleColumns } from '../../source/jobs/output/table-columns.ts';
import { narrowest, widest } from '../../source/jobs/triage/chosen-column.ts';
import {
	type ColumnChoiceAction,
	choiceOf,
	chosenIn,
	columnChoiceReducer,
} from '../../source/state/column-choice.ts';

const shown = [
	{ name: 'name', width: null },
	{ name: 'left', width: 6 },
] as const;
const all = ['age', 'left', 'name', 'id'] as const;
const start = choiceOf(shown, all, true);

const after = (...actions: readonly ColumnChoiceAction[]) => actions.reduce(columnChoiceReducer, start);
const texts = (choice: typeof start) =>
	choice.rows.map(({ name, width, isShown }) => `${isShown ? '✓' : ''}${name}${width ?? ''}`);

describe('a choice of columns', () => {
	it('starts with the visible columns', () => {
		expect(texts(start)).toEqual(['✓name', '✓left6', 'age', 'id']);
		expect(chosenIn(start)).toEqual(shown);
	});

	it.each<[ColumnChoiceAction, readonly string[]]>([
		[{ type: 'toggled', name: 'age' }, ['✓name', '✓left6', '✓age', 'id']],
		[{ type: 'toggled', name: 'name' }, ['name', '✓left6', 'age', 'id']],
		[{ type: 'moved', name: 'left', by: -1 }, ['✓left6', '✓name', 'age', 'id']],
		[{ type: 'moved', name: 'left', by: 1 }, ['✓name', 'age', '✓left6', 'id']],
		[{ type: 'resized', name: 'name', by: -1, from: 20 }, ['✓name19', '✓left6', 'age', 'id']],
		[{ type: 'resized', name: 'left', by: -9, from: 6 }, ['✓name', `✓left${narrowest}`, 'age', 'id']],
		[{ type: 'resized', name: 'left', by: 1, from: widest }, ['✓name', `✓left${widest}`, 'age', 'id']],
		[{ type: 'fitted', name: 'left' }, ['✓name', '✓left', 'age', 'id']],
	])('after %j has the rows %j', (action, rows) => {
		const choice = columnChoiceReducer(start, action);
		expect(texts(choice)).toEqual(rows);
		expect(choice.isDefault).toBe(false);
	});

	it('stays the default one when the first column is moved up, or the last one down', () => {
		expect(columnChoiceReducer(start, { type: 'moved', name: 'name', by: -1 })).toBe(start);
		expect(columnChoiceReducer(start, { type: 'moved', name: 'id', by: 1 })).toBe(start);
	});

	it('resets to the default columns', () => {
		const toggled = after({ type: 'toggled', name: 'name' }, { type: 'moved', name: 'id', by: -1 });
		const reset = columnChoiceReducer(toggled, { type: 'reset', columns: [{ name: 'age', width: null }] });
		expect(chosenIn(reset)).toEqual([{ name: 'age', width: null }]);
		expect(reset.isDefault).toBe(true);
	});

	it('never loses or repeats a column', () => {
		const name = fc.constantFrom(...peopleColumns);
		const by = fc.constantFrom(1 as const, -1 as const);
		const action: fc.Arbitrary<ColumnChoiceAction> = fc.oneof(
			fc.record({ type: fc.constant('toggled' as const), name }),
			fc.record({ type: fc.constant('moved' as const), name, by }),
			fc.record({ type: fc.constant('resized' as const), name, by, from: fc.nat(200) }),
			fc.record({ type: fc.constant('fitted' as const), name }),
			fc.constant({ type: 'reset' as const, columns: shown }),
		);
		fc.assert(
			fc.property(fc.array(action), (actions) => {
				const { rows } = actions.reduce(columnChoiceReducer, choiceOf(shown, peopleColumns, true));
				expect(rows.map((row) => row.name).sort()).toEqual([...peopleColumns].sort());
			}),
		);
	});
});
