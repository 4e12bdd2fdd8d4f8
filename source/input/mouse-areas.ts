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

/** What a part of the screen does with the mouse. */
export interface MouseHandlers {
	/** Takes the click with its place in the area. @default none is for it */
	readonly onClick?: (click: AreaClick) => void;
	/** Moves by so many rows, up when negative. @default the wheel moves what the keys move */
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

/** Clicks that are closer than this are two on one thing. Columns. */
const nearby = 3;

const holds = ({ x, y, width, height }: Rectangle, { column, row }: MousePlace): boolean =>
	column >= x && column < x + width && row >= y && row < y + height;

/** @param onTurn hears by how many rows the wheel moves, where no area does. */
export function createMouseAreas(onTurn: (by: number) => void): MouseAreas {
	let areas: readonly MouseArea[] = [];
	let state = restingMouse;
	let clicked: { readonly area: MouseArea | undefined; readonly column: number } = {
		area: undefined,
		column: 0,
	};

	function click(place: MousePlace, isDouble: boolean): void {
		const area = areas.find((one) => one.onClick !== undefined && holds(one.measure(), place));
		const isAgain = area === clicked.area;
		const isNear = Math.abs(place.column - clicked.column) < nearby;
		clicked = { area, column: place.column };
		// What the first of two clicks opened does not take the second one.
		if (area === undefined || (isDouble && isNear && !isAgain)) return;
		const { x, y } = area.measure();
		area.onClick?.({ column: place.column - x, row: place.row - y, isDouble: isDouble && isAgain });
	}

	function turn(place: MousePlace, by: number): void {
		const area = areas.find((one) => one.onTurn !== undefined && holds(one.measure(), place));
		(area?.onTurn ?? onTurn)(by);
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
