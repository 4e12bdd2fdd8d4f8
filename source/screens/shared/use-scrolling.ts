import { useState } from 'react';
import { lastTop } from '../../components/lines.tsx';
import { type MoveCommand, moveCommands } from '../../input/move-commands.ts';

/** Scroll position of a text, and the commands that change it. */
export interface Scrolling {
	/** Index of the first visible line. */
	readonly top: number;
	readonly commands: Readonly<Record<MoveCommand, () => void>>;
	/** Scrolls by a number of lines; negative is up. */
	readonly turn: (by: number) => void;
}

/**
 * Scrolls a text.
 *
 * @param count number of lines of the text; `height` is that of the window.
 */
export function useScrolling(count: number, height: number): Scrolling {
	const [asked, setAsked] = useState(0);
	const last = lastTop(count, height);
	// The text may have become shorter since the last scroll.
	const scrolled = (from: number, by = 0): number => Math.max(0, Math.min(last, Math.min(last, from) + by));
	const turn = (by: number): void => setAsked((from) => scrolled(from, by));
	return { top: scrolled(asked), commands: moveCommands(turn, height), turn };
}
