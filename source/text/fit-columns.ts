/** The space that a table column needs. */
export interface ColumnRoom {
	/** Width of its widest value, in terminal columns. */
	readonly width: number;
	/** Smallest width to which its values may be shortened, in terminal columns. */
	readonly least: number;
	/**
	 * When shortened values do not fit, the column with the highest rank is hidden first; of one rank, the last.
	 * One column always stays.
	 */
	readonly rank: number;
	/** Whether the column is hidden when its whole values do not fit. */
	readonly isSpare: boolean;
}

/** A visible column. */
export interface FittedColumn {
	/** Index in the list of all columns. */
	readonly index: number;
	readonly width: number;
}

/** Spaces between two columns. */
export const columnGap = 2;

const sumOf = (widths: readonly number[]): number =>
	widths.reduce((sum, width) => sum + width + columnGap, -columnGap);

type Kept = readonly (ColumnRoom & { readonly index: number })[];

/** Hides columns until the remaining ones fit at their smallest widths. */
function keptOf(all: Kept, room: number): Kept {
	if (sumOf(all.map(({ width }) => width)) <= room) return all;
	let kept = all.filter(({ isSpare }) => !isSpare);
	while (sumOf(kept.map(({ width, least }) => Math.min(width, least))) > room) {
		if (kept.length === 1) break;
		const highest = Math.max(...kept.map(({ rank }) => rank));
		kept = kept.toSpliced(
			kept.findLastIndex(({ rank }) => rank === highest),
			1,
		);
	}
	return kept;
}

/**
 * Distributes `room` terminal columns: hides columns that do not fit, then shortens the widest of the rest.
 */
export function fitColumns(columns: readonly ColumnRoom[], room: number): readonly FittedColumn[] {
	const kept = keptOf(
		columns.map((column, index) => ({ ...column, index })),
		room,
	);
	const widths = kept.map(({ width }) => width);
	for (let excess = sumOf(widths) - room; excess > 0; excess -= 1) {
		let widest = -1;
		for (const [at, width] of widths.entries()) {
			if (width > (kept[at]?.least ?? 0) && width > (widths[widest] ?? 0)) widest = at;
		}
		if (widest < 0) break;
		widths[widest] = (widths[widest] ?? 0) - 1;
	}
	return kept.map(({ index }, at) => ({ index, width: widths[at] ?? 0 }));
}

/** Names the columns that do not fit. */
export const leftOutWords = (names: readonly string[]): string => `no room for ${names.join(', ')}`;
