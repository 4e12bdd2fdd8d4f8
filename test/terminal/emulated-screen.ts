import xterm from '@xterm/headless';
import { type Cells, cellsOf } from './cells.ts';
import { byGraphemes } from './grapheme-widths.ts';
import { until } from './until.ts';

export interface EmulatedScreenOptions {
	readonly columns: number;
	readonly rows: number;
	/** Columns on top of those that the program knows of, so that a line that is too long shows. @default 0 */
	readonly margin?: number;
	/** How wide characters are: as the program and new terminals measure, or as old ones do. @default 'old' */
	readonly widths?: 'graphemes' | 'old';
	/** Returns the exit code of the program once it has ended. @default it runs */
	readonly exitCode?: () => number | undefined;
}

/** The screen of a terminal, drawn by an emulator. */
export interface EmulatedScreen {
	/** Draws what a program writes. Resolves once it is drawn. */
	readonly write: (output: string) => Promise<void>;
	readonly resize: (columns: number, rows: number) => void;
	/** Returns the lines of the screen, without spaces at their ends. */
	readonly text: () => string;
	/** Returns every cell, row by row, as a word for what a person sees of it. */
	readonly cells: () => Cells;
	/** Whether the terminal is on its alternate screen, on which a full-screen program runs. */
	readonly isAlternate: () => boolean;
	/** Resolves once something is so and no frame is half drawn. `what`: what did not happen, if it never is. */
	readonly until: (isSo: () => boolean, what: string) => Promise<void>;
	/** Resolves with the screen once it shows this; rejects with the screen if it never does. */
	readonly shows: (what: string | RegExp) => Promise<string>;
	/** Resolves with the screen once it, or a part of it, differs from this one. */
	readonly changes: (before: string, part?: (screen: string) => string) => Promise<string>;
	/** Colours, scrollback and titles are here. */
	readonly emulator: xterm.Terminal;
}

export function emulateScreen({
	columns,
	rows,
	margin = 0,
	widths = 'old',
	exitCode = () => undefined,
}: EmulatedScreenOptions): EmulatedScreen {
	const emulator = new xterm.Terminal({ cols: columns + margin, rows, allowProposedApi: true });
	if (widths === 'graphemes') {
		emulator.unicode.register(byGraphemes());
		emulator.unicode.activeVersion = 'graphemes';
	}
	const looks = new Set<() => void>();

	function text(): string {
		const { active } = emulator.buffer;
		// A line may keep cells from when the terminal was wider.
		const lineAt = (row: number): string =>
			active.getLine(active.baseY + row)?.translateToString(true, 0, emulator.cols) ?? '';
		return Array.from({ length: emulator.rows }, (_, row) => lineAt(row).trimEnd()).join('\n');
	}

	/** A large update may come in several pieces; the program says where it begins and ends. */
	const isWithinFrame = (): boolean => exitCode() === undefined && emulator.modes.synchronizedOutputMode;

	const untilSo = async (isSo: () => boolean, what: string): Promise<void> => {
		await until(() => (!isWithinFrame() && isSo()) || null, {
			watch(look) {
				looks.add(look);
				return () => looks.delete(look);
			},
			failure: () => `${what}; exit code ${exitCode()}; the screen:\n${text()}`,
		});
	};

	return {
		write: (output) =>
			new Promise((resolve) => {
				emulator.write(output, () => {
					resolve();
					for (const look of looks) look();
				});
			}),
		resize: (newColumns, newRows) => emulator.resize(newColumns + margin, newRows),
		text,
		cells: () => cellsOf(emulator),
		isAlternate: () => emulator.buffer.active.type === 'alternate',
		until: untilSo,
		async shows(what) {
			const isThere = (): boolean => (typeof what === 'string' ? text().includes(what) : what.test(text()));
			await untilSo(isThere, `${what} did not appear`);
			return text();
		},
		async changes(before, part = (whole) => whole) {
			await untilSo(() => part(text()) !== part(before), 'nothing changed');
			return text();
		},
		emulator,
	};
}
