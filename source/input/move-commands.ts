import type { ActionOf } from '../actions/actions.ts';

/** The commands that every list and text has. */
export type MoveCommand = Extract<
	ActionOf<'help'>,
	'next' | 'previous' | 'first' | 'last' | 'next-page' | 'previous-page'
>;

/**
 * The commands that move through a list or a text.
 *
 * @param move is told by how many lines; the ends are infinitely far.
 * @param page lines on a page.
 */
export const moveCommands = (
	move: (by: number) => void,
	page: number,
): Readonly<Record<MoveCommand, () => void>> => ({
	next: () => move(1),
	previous: () => move(-1),
	first: () => move(Number.NEGATIVE_INFINITY),
	last: () => move(Number.POSITIVE_INFINITY),
	'next-page': () => move(Math.max(1, page - 1)),
	'previous-page': () => move(-Math.max(1, page - 1)),
});
