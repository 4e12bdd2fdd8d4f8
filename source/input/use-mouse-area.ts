import { type DOMElement, measureElement } from 'ink';
import { type RefObject, use, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useIsListening } from '../listening.ts';
import { type AreaClick, MouseContext, type MouseHandlers, type Rectangle } from './mouse-areas.ts';

const nowhere: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

/**
 * Handles the mouse on a box while the box is on the screen.
 *
 * @returns the box's `ref`.
 */
export function useMouseArea({ onClick, onTurn }: MouseHandlers): RefObject<DOMElement | null> {
	const { add } = use(MouseContext);
	const isHeard = useIsListening();
	const box = useRef<DOMElement>(null);
	const [hasClick, hasTurn] = [onClick !== undefined, onTurn !== undefined];
	const handleClick = useEffectEvent((click: AreaClick) => onClick?.(click));
	const handleTurn = useEffectEvent((by: number) => onTurn?.(by));
	useLayoutEffect(() => {
		// Measured only at a click, because measuring every layout would cost time for nothing.
		const measure = (): Rectangle => (box.current === null ? nowhere : measureElement(box.current));
		if (!isHeard) return undefined;
		return add({
			measure,
			...(hasClick ? { onClick: handleClick } : {}),
			...(hasTurn ? { onTurn: handleTurn } : {}),
		});
	}, [add, isHeard, hasClick, hasTurn]);
	return box;
}
