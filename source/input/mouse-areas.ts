import { createContext } from 'react';
import { followMouse, restingMouse } from './follow-mouse.ts';
import type { MousePlace, MouseReport } from './mouse-report.ts';

/** A rectangle on the screen, in cells. */
export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A click on an area. */
export interface AreaClick extends MousePlace {
	/** Whether it is the second click on its row in a short time. */
	readonly isDouble: boolean;
}

/** How a part of the screen reacts to the mouse. */
export interface MouseHandlers {
	/** Called with the position of a click in the area. @default clicks are ignored */
	readonly onClick?: (click: AreaClick) => void;
	/** Called with a number of rows to move, up when negative. @default the wheel moves what the keys move */
	readonly onTurn?: (by: number) => void;
}

interface MouseArea extends MouseHandlers {
	/** Returns the current rectangle; an empty one while the area is not on the screen. */
	readonly measure: () => Rectangle;
}

/** Delivers mouse events to areas. */
export interface MouseAreas {
	/** Adds an area, and removes it when the returned function is called. */
	readonly add: (area: MouseArea) => () => void;
	/** @param at when the report arrived, in milliseconds. */
	readonly hear: (report: MouseReport, at: number) => void;
}

/** Maximum distance, in columns, between the two clicks of a double click. */
const nearby = 3;

const holds = ({ x, y, width, height }: Rectangle, { column, row }: MousePlace): boolean =>
	column >= x && column < x + width && row >= y && row < y + height;

/** @param onTurn called with the number of rows that the wheel moves, when no area handles it. */
export function createMouseAreas(onTurn: (by: number) => void): MouseAreas {
	let areas: readonly MouseArea[] = [];
	let state = restingMouse;
	/** Rows that the wheel has moved and that are not reported yet. */
	let turned = 0;
	/** Whether they will be reported soon. */
	let isTurning = false;
	let clicked: { readonly area: MouseArea | undefined; readonly column: number } = {
		area: undefined,
		column: 0,
	};

	function click(place: MousePlace, isDouble: boolean): void {
		const area = areas.find((one) => one.onClick !== undefined && holds(one.measure(), place));
		const isAgain = area === clicked.area;
		const isNear = Math.abs(place.column - clicked.column) < nearby;
		clicked = { area, column: place.column };
		// The second click of a double click must not reach what the first one opened.
		if (area === undefined || (isDouble && isNear && !isAgain)) return;
		const { x, y } = area.measure();
		area.onClick?.({ column: place.column - x, row: place.row - y, isDouble: isDouble && isAgain });
	}

	function turn(place: MousePlace, by: number): void {
		turned += by;
		if (isTurning) return;
		isTurning = true;
		// All reports of a fast wheel are combined into one movement, because handlers know only the last
		// rendered state.
		queueMicrotask(() => {
			const rows = turned;
			turned = 0;
			isTurning = false;
			const area = areas.find((one) => one.onTurn !== undefined && holds(one.measure(), place));
			if (rows !== 0) (area?.onTurn ?? onTurn)(rows);
		});
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
			if (followed.event?.kind === 'turned') turn(followed.event.place, followed.event.by);
			if (followed.event?.kind === 'clicked') click(followed.event.place, followed.event.isDouble);
		},
	};
}

/** The areas of the program; without a mouse, they are not used. */
export const MouseContext = createContext<MouseAreas>(createMouseAreas(() => {}));
