import type { MousePlace, MouseReport } from './mouse-report.ts';

/** Maximum time between the two clicks of a double click, in milliseconds. */
const doubleTime = 400;
/** Number of rows to move for each step of the wheel. */
const wheelRows = 3;

/** The state of the mouse. */
export interface MouseState {
	/** Where the button was pressed; `null` while it is up. */
	readonly pressed: MousePlace | null;
	/** The last click, which may become a double click. */
	readonly clicked: { readonly row: number; readonly at: number } | null;
}

export const restingMouse: MouseState = { pressed: null, clicked: null };

/** What a person did with the mouse. */
export type MouseEvent =
	| { readonly kind: 'clicked'; readonly place: MousePlace; readonly isDouble: boolean }
	/** The wheel moves by a number of rows, up when negative. */
	| { readonly kind: 'turned'; readonly place: MousePlace; readonly by: number };

export interface FollowedMouse {
	readonly state: MouseState;
	readonly event: MouseEvent | null;
}

/**
 * Converts reports to events. A click requires that the button is released where it was pressed, so a drag
 * does nothing. Two clicks on a row within {@link doubleTime} are a double click.
 *
 * @param at when the report arrived, in milliseconds.
 */
export function followMouse(state: MouseState, { kind, place }: MouseReport, at: number): FollowedMouse {
	switch (kind) {
		case 'wheel-up':
			return { state: restingMouse, event: { kind: 'turned', place, by: -wheelRows } };
		case 'wheel-down':
			return { state: restingMouse, event: { kind: 'turned', place, by: wheelRows } };
		case 'pressed':
			return { state: { ...state, pressed: place }, event: null };
		case 'released': {
			const { pressed, clicked } = state;
			if (pressed?.row !== place.row || pressed.column !== place.column) {
				return { state: restingMouse, event: null };
			}
			const isDouble = clicked?.row === place.row && at - clicked.at <= doubleTime;
			return {
				state: { pressed: null, clicked: isDouble ? null : { row: place.row, at } },
				event: { kind: 'clicked', place, isDouble },
			};
		}
		default:
			return kind satisfies never;
	}
}
