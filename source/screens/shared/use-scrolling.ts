import { useState } from 'react';
import { lastTop } from '../../components/lines.tsx';
import { type MoveCommand, moveCommands } from '../../input/move-commands.ts';

/** How far a text is scrolled, and the commands that scroll it. */
export interface Scrolling {
	/** Index of the first line on the screen. */
	readonly top: number;
	readonly commands: Readonly<Record<MoveCommand, () => void>>;
	/** Scrolls by so many lines, up when negative. */
	readonly turn: (by: number) => void;
}

/**
 * Scrolls a text through a window.
 *
 * @param count lines of the text; `height` those of the window.
 */
export function useScrolling(count: number, height: number): Scrolling {
	const [asked, setAsked] = useState(0);
	const last = lastTop(count, height);
	// The text may have become shorter since it was scrolled.
	const scrolled = (from: number, by = 0): number => Math.max(0, Math.min(last, Math.min(last, from) + by));
	const turn = (by: number): void => setAsked((from) => scrolled(from, by));
	return { top: scrolled(asked), commands: moveCommands(turn, height), turn };
}
