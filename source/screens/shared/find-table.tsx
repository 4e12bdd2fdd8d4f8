import { Box } from 'ink';
import { FindLine } from '../../components/find-line.tsx';
import type { Span } from '../../components/line.tsx';
import { PickTable, type PickTableProps } from '../../components/pick-table.tsx';

export interface FindTableProps extends PickTableProps {
	readonly find: string;
	/** Whether the search has the focus. */
	readonly isTyping: boolean;
	/** Whether the search line is visible. */
	readonly hasFind: boolean;
	/** Placeholder of the empty search line. */
	readonly fallback: string;
	readonly onFind: (typed: string) => void;
}

/** A table with a search line above it. `height` includes both. */
export function FindTable({ find, isTyping, hasFind, fallback, onFind, ...table }: FindTableProps) {
	const { width, height } = table;
	return (
		<Box flexDirection="column">
			{hasFind && <FindLine {...{ find, isTyping, fallback, width }} onChange={onFind} />}
			<PickTable {...table} height={height - (hasFind ? 1 : 0)} />
		</Box>
	);
}

/** Returns the number of rows that match the search; `null` without a search. */
export const foundStatus = (
	{ shown, find }: { readonly shown: readonly unknown[]; readonly find: string },
	count: number,
): Span | null => (find.trim() === '' ? null : { text: `${shown.length} of ${count} shown`, token: 'dim' });
