import type { Grid, Row } from './grid.ts';
import { readLine } from './read-line.ts';

/** Reads a frame, line by line, into a grid of this size. */
export type FrameReader = (frame: string, columns: number, rows: number) => Grid;

/** Creates a reader that parses a line only once while it stays on the screen: equal lines share one row. */
export function createFrameReader(): FrameReader {
	let known: ReadonlyMap<string, Row> = new Map();
	let width = 0;
	return (frame, columns, rows) => {
		const lines = frame.split('\n');
		const read = new Map<string, Row>();
		const grid = Array.from({ length: rows }, (_, index) => {
			const line = lines[index] ?? '';
			const row =
				read.get(line) ?? (width === columns ? known.get(line) : undefined) ?? readLine(line, columns);
			read.set(line, row);
			return row;
		});
		known = read;
		width = columns;
		return grid;
	};
}
