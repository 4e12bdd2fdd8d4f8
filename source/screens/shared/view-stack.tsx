import { Box } from 'ink';
import type { ReactNode } from 'react';
import { ListeningContext, useIsListening } from '../../listening.ts';
import type { View } from '../../state/navigation.ts';
import { isOverlay, type OverlayView } from '../overlays/overlay-screens.tsx';

export interface ViewStackProps {
	/** Never empty; the last view is the one on the screen. */
	readonly views: readonly View[];
	readonly screenOf: (view: Exclude<View, OverlayView>) => ReactNode;
	/** @param below what the overlay lies on. */
	readonly overlayOf: (view: OverlayView, below: View) => ReactNode;
}

/**
 * The view that is open, and what lies under it as far as it is overlays: hidden and deaf, not taken down.
 * Its cursor and what was typed are still there when the overlay goes, or types a key into it.
 */
export function ViewStack({ views, screenOf, overlayOf }: ViewStackProps) {
	const isHeard = useIsListening();
	const bottom = views.findLastIndex((view) => !isOverlay(view));
	return views.slice(bottom).map((view, depth, shown) => {
		const isTop = depth === shown.length - 1;
		const below = views[bottom + depth - 1] ?? view;
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: a view is its place in the stack
			<ListeningContext key={depth} value={isHeard && isTop}>
				<Box display={isTop ? 'flex' : 'none'}>
					{isOverlay(view) ? overlayOf(view, below) : screenOf(view)}
				</Box>
			</ListeningContext>
		);
	});
}
