import { type DOMElement, measureElement } from 'ink';
import { type RefObject, use, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useIsListening } from '../listening.ts';
import { type AreaClick, MouseContext, type Rectangle } from './mouse-areas.ts';

const nowhere: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Hears the clicks on a box while it is on the screen.
 *
 * @returns the box's `ref`.
 */
export function useMouseArea(onClick: (click: AreaClick) => void): RefObject<DOMElement | null> {
	const { add } = use(MouseContext);
	const isHeard = useIsListening();
	const box = useRef<DOMElement>(null);
	const handleClick = useEffectEvent(onClick);
	useLayoutEffect(() => {
		// Measured at a click, and only then: layout costs nothing until somebody wants to know.
		const measure = (): Rectangle => (box.current === null ? nowhere : measureElement(box.current));
		return isHeard ? add({ measure, onClick: handleClick }) : undefined;
	}, [add, isHeard]);
	return box;
}
