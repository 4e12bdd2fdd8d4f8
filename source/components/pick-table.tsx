import { Box } from 'ink';
import { toWidth } from '../text/text-width.ts';
import { type Line, StyledLine } from './line.tsx';
import { PickRows } from './pick-rows.tsx';

export interface PickColumn {
	readonly heading: string;
	readonly width: number;
	readonly align?: 'left' | 'right';
}

export interface PickRow {
	readonly key: string;
	/** One text per column. */
	readonly cells: readonly string[];
}

export interface PickTableProps {
	readonly columns: readonly PickColumn[];
	/** Visible rows. */
	readonly rows: readonly PickRow[];
	readonly selectedKey: string | null;
	readonly width: number;
	readonly height: number;
	/** Text to show if there are no rows. */
	readonly absence: string;
	/** Called when a row is clicked. */
	readonly onPick: (key: string) => void;
	/** Called when the selected row is double-clicked. @default does what Enter does */
	readonly onOpen?: () => void;
}

/** A table with a selected row. */
export function PickTable(props: PickTableProps) {
	const { columns, rows, selectedKey, width, height, absence, onPick, onOpen } = props;
	const keys = rows.map(({ key }) => key);
	const line = (cells: readonly string[]): string =>
		columns.map((column, index) => toWidth(cells[index] ?? '', column.width, column.align)).join('  ');
	const headings: Line = [{ text: `  ${line(columns.map(({ heading }) => heading))}`, token: 'dim' }];
	return (
		<Box flexDirection="column" width={width} height={height} overflow="hidden">
			<StyledLine line={headings} width={width} />
			<PickRows {...{ keys, selectedKey, onPick }} {...(onOpen === undefined ? {} : { onOpen })}>
				{rows.map(({ key, cells }) => {
					const isSelected = key === selectedKey;
					const text = `${isSelected ? '❯ ' : '  '}${line(cells)}`;
					return (
						<StyledLine key={key} line={[{ text, token: isSelected ? 'selected' : 'text' }]} width={width} />
					);
				})}
			</PickRows>
			{rows.length === 0 && <StyledLine line={[{ text: `  ${absence}`, token: 'dim' }]} width={width} />}
		</Box>
	);
}
