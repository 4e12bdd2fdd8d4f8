import type { ActionOf } from '../actions/actions.ts';

/** The commands for moving that every list and text has. */
export type MoveCommand = Extract<
	ActionOf<'help'>,
	'next' | 'previous' | 'first' | 'last' | 'next-page' | 'previous-page'
>;

/**
 * Returns the commands that move through a list or a text.
 *
 * @param move called with a number of lines; infinity moves to an end.
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
