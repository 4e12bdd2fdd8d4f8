import type { MousePlace, MouseReport } from './mouse-report.ts';

/** The longest time between the two clicks of a double click. Milliseconds. */
const doubleTime = 400;
/** Rows that one turn of the wheel moves. */
const wheelRows = 3;

/** What the mouse was doing. */
export interface MouseState {
	/** Where the button went down; `null` while it is up. */
	readonly pressed: MousePlace | null;
	/** The last click that may become a double click. */
	readonly clicked: { readonly row: number; readonly at: number } | null;
}

export const restingMouse: MouseState = { pressed: null, clicked: null };

/** What a person did with the mouse. */
export type MouseEvent =
	| { readonly kind: 'clicked'; readonly place: MousePlace; readonly isDouble: boolean }
	/** The wheel moves by so many rows, up when negative. */
	| { readonly kind: 'turned'; readonly place: MousePlace; readonly by: number };

export interface FollowedMouse {
	readonly state: MouseState;
	readonly event: MouseEvent | null;
}

/**
 * Makes events of reports. A click is a button that goes up where it went down, so that a drag does nothing; two
 * clicks on a row within {@link doubleTime} are a double click.
 *
 * @param at when the report came. Milliseconds.
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
