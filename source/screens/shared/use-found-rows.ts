import { useState } from 'react';
import { useKeys } from '../../input/use-keys.ts';
import { type Picking, usePicking } from './use-picking.ts';

interface FoundRowsOptions<Row> {
	readonly rows: readonly Row[];
	readonly keyOf: (row: Row) => string;
	/** Whether a row matches the search. */
	readonly isFound: (row: Row, typed: string) => boolean;
	/** Lines of the table, including its headings and the search line if it is visible. */
	readonly height: number;
	readonly onHelp: () => void;
}

/** The rows that match the search, and the selected one. */
interface FoundRows<Row> extends Omit<Picking, 'toTop'> {
	readonly shown: readonly Row[];
	readonly selected: Row | undefined;
	/** Number of rows that fit. */
	readonly rowCount: number;
	readonly find: string;
	/** Whether the search has the focus. */
	readonly isTyping: boolean;
	/** Whether the search line is visible. */
	readonly hasFind: boolean;
	readonly onFind: (typed: string) => void;
	/** Moves the focus to the search. */
	readonly start: () => void;
	/** Clears the search, or closes if there is none. */
	readonly back: (onClose: () => void) => void;
}

/**
 * Filters a table by a search. The search has the focus while it is typed. The selected row stays selected
 * while it matches.
 */
export function useFoundRows<Row>(options: FoundRowsOptions<Row>): FoundRows<Row> {
	const { rows, keyOf, isFound, height, onHelp } = options;
	const [find, setFind] = useState('');
	const [isTyping, setIsTyping] = useState(false);
	const hasFind = isTyping || find !== '';
	const shown = find.trim() === '' ? rows : rows.filter((row) => isFound(row, find));
	const rowCount = Math.max(1, height - (hasFind ? 2 : 1));
	const { toTop, ...picking } = usePicking(shown.map(keyOf), rowCount);
	const selected = shown[picking.index];

	function onFind(typed: string): void {
		setFind(typed);
		if (selected === undefined || !isFound(selected, typed)) toTop();
	}

	useKeys(
		'find',
		{
			keep: () => setIsTyping(false),
			next: picking.commands.next,
			previous: picking.commands.previous,
			help: onHelp,
			drop() {
				setFind('');
				setIsTyping(false);
			},
		},
		{ isActive: isTyping },
	);
	return {
		...picking,
		...{ shown, selected, rowCount, find, isTyping, hasFind, onFind },
		start: () => setIsTyping(true),
		back: (onClose) => (find === '' ? onClose() : setFind('')),
	};
}
