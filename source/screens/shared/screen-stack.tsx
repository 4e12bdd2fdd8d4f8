import { Box } from 'ink';
import type { ReactNode } from 'react';
import { ListeningContext, useIsListening } from '../../listening.ts';
import type { OpenScreen } from '../../state/navigation.ts';
import { isOverlay, type OverlayScreen } from '../overlays/overlay-screens.tsx';

export interface ScreenStackProps {
	/** Never empty; the last screen is the one on the screen. */
	readonly screens: readonly OpenScreen[];
	readonly screenOf: (screen: Exclude<OpenScreen, OverlayScreen>) => ReactNode;
	/** @param below what the overlay lies on. */
	readonly overlayOf: (screen: OverlayScreen, below: OpenScreen) => ReactNode;
}

/** Forms end where the person began them, and so are opened on top, too. */
const formNames: readonly OpenScreen['name'][] = ['create', 'split', 'acting', 'merge'];
const isForm = ({ name }: OpenScreen): boolean => formNames.includes(name);

/**
 * The screen that is open, and what lies under overlays and forms: hidden and deaf, not taken down. Its cursor
 * and what was typed are still there when what is on top goes, or runs an action of it.
 */
export function ScreenStack({ screens, screenOf, overlayOf }: ScreenStackProps) {
	const isHeard = useIsListening();
	const bottom = screens.findLastIndex((screen) => !isOverlay(screen) && !isForm(screen));
	return screens.slice(bottom).map((screen, depth, shown) => {
		const isTop = depth === shown.length - 1;
		const below = screens[bottom + depth - 1] ?? screen;
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: a screen is its place in the stack
			<ListeningContext key={depth} value={isHeard && isTop}>
				<Box display={isTop ? 'flex' : 'none'}>
					{isOverlay(screen) ? overlayOf(screen, below) : screenOf(screen)}
				</Box>
			</ListeningContext>
		);
	});
}
