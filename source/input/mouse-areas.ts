import { createContext } from 'react';
import { followMouse, restingMouse } from './follow-mouse.ts';
import type { MousePlace, MouseReport } from './mouse-report.ts';

/** Where something is on the screen, in cells. */
export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A click on an area. */
export interface AreaClick extends MousePlace {
	/** Whether it is the second one on its row in a short time. */
	readonly isDouble: boolean;
}

/** A part of the screen that answers clicks. */
interface MouseArea {
	/** Where it is now; no cell where it is not on the screen. */
	readonly measure: () => Rectangle;
	/** Takes the click with its place in the area. */
	readonly onClick: (click: AreaClick) => void;
}

/** Who hears the mouse. */
export interface MouseAreas {
	/** Adds an area; the function that comes back removes it. */
	readonly add: (area: MouseArea) => () => void;
	/** @param at when the report came. Milliseconds. */
	readonly hear: (report: MouseReport, at: number) => void;
}

const holds = ({ x, y, width, height }: Rectangle, { column, row }: MousePlace): boolean =>
	column >= x && column < x + width && row >= y && row < y + height;

/** @param onTurn hears by how many rows the wheel moves. */
export function createMouseAreas(onTurn: (by: number) => void): MouseAreas {
	let areas: readonly MouseArea[] = [];
	let state = restingMouse;

	function click(place: MousePlace, isDouble: boolean): void {
		for (const { measure, onClick } of areas) {
			const rectangle = measure();
			if (holds(rectangle, place)) {
				onClick({ column: place.column - rectangle.x, row: place.row - rectangle.y, isDouble });
				return;
			}
		}
	}

	return {
		add(area) {
			areas = [...areas, area];
			return () => {
				areas = areas.filter((other) => other !== area);
			};
		},
		hear(report, at) {
			const followed = followMouse(state, report, at);
			state = followed.state;
			if (followed.event?.kind === 'turned') onTurn(followed.event.by);
			if (followed.event?.kind === 'clicked') click(followed.event.place, followed.event.isDouble);
		},
	};
}

/** The areas of this program; without a mouse none is asked. */
export const MouseContext = createContext<MouseAreas>(createMouseAreas(() => {}));
