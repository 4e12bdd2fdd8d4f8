import { useMemo } from 'react';
import { useHelp } from '../../input/help-context.ts';
import { useKeys } from '../../input/use-keys.ts';
import { type Find, useFind } from './use-find.ts';
import { type Picking, usePicking } from './use-picking.ts';

interface FoundRowsOptions<Row> {
	readonly rows: readonly Row[];
	readonly keyOf: (row: Row) => string;
	/** Returns the test for the rows that match a search. The same function at every rendering. */
	readonly testFor: (typed: string) => (row: Row) => boolean;
	/** Lines of the table, including its headings and the search line if it is visible. */
	readonly height: number;
}

/** The rows that match the search, and the selected one. */
interface FoundRows<Row> extends Omit<Picking, 'toTop'>, Find {
	readonly shown: readonly Row[];
	readonly selected: Row | undefined;
	/** Number of rows that fit. */
	readonly rowCount: number;
}

/**
 * Filters a table by a search. The search has the focus while it is typed. The selected row stays selected
 * while it matches.
 */
export function useFoundRows<Row>(options: FoundRowsOptions<Row>): FoundRows<Row> {
	const { rows, keyOf, testFor, height } = options;
	const openHelp = useHelp();
	const search = useFind((typed) => {
		// A row that was found keeps the cursor when the search is cleared.
		if (selected !== undefined && testFor(typed)(selected)) picking.pick(keyOf(selected));
		else toTop();
	});
	const { find, isTyping, hasFind, keep, drop } = search;
	// Thousands of rows are tested when the search or the rows change, and not at each key.
	const shown = useMemo(
		() => (find.trim() === '' ? rows : rows.filter(testFor(find))),
		[rows, find, testFor],
	);
	const rowCount = Math.max(1, height - (hasFind ? 2 : 1));
	const { toTop, ...picking } = usePicking(shown.map(keyOf), rowCount);
	const selected = shown[picking.index];
	const { next, previous } = picking.commands;
	useKeys('find', { keep, drop, next, previous, help: () => openHelp('find') }, { isActive: isTyping });
	return { ...picking, ...search, shown, selected, rowCount };
}
