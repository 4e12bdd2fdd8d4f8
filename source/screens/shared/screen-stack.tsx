import { Box } from 'ink';
import type { ReactNode } from 'react';
import { BelowDialog } from '../../components/dialog.tsx';
import { ListeningContext, useIsListening } from '../../listening.ts';
import type { OpenScreen } from '../../state/navigation.ts';
import { isOverlay, type OverlayScreen } from '../overlays/overlay-screens.tsx';

/** Position of a dialog: over the screens below. */
export const over = { position: 'absolute', left: 0, top: 0 } as const;

export interface ScreenStackProps {
	/** Never empty; the last screen is on top. */
	readonly screens: readonly OpenScreen[];
	readonly screenOf: (screen: Exclude<OpenScreen, OverlayScreen>) => ReactNode;
	/** @param below the screen below the overlay. */
	readonly overlayOf: (screen: OverlayScreen, below: OpenScreen) => ReactNode;
	/** Whether a screen is a dialog that leaves part of the screen below visible. */
	readonly isDialog: (screen: OpenScreen) => boolean;
}

/** Forms close to the screen that opened them, so they also stack. */
const formNames: readonly OpenScreen['name'][] = ['create', 'split', 'acting', 'merge'];
const isForm = ({ name }: OpenScreen): boolean => formNames.includes(name);

/**
 * The current screen, and the screens below overlays and forms. Those stay mounted but hidden and without
 * focus: they keep their cursor and input when the top screen closes or runs one of their actions.
 */
export function ScreenStack({ screens, screenOf, overlayOf, isDialog }: ScreenStackProps) {
	const isHeard = useIsListening();
	const bottom = screens.findLastIndex((screen) => !isOverlay(screen) && !isForm(screen));
	// A screen below a dialog is visible but has no focus.
	const lowest = screens.findLastIndex((screen, index) => index === bottom || !isDialog(screen)) - bottom;
	return screens.slice(bottom).map((screen, depth, shown) => {
		const isTop = depth === shown.length - 1;
		const isSeen = isTop || depth === lowest;
		const below = screens[bottom + depth - 1] ?? screen;
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: screens are identified by position
			<ListeningContext key={depth} value={isHeard && isTop}>
				<BelowDialog isBelow={!isTop}>
					<Box display={isSeen ? 'flex' : 'none'} {...(isSeen && depth > lowest ? over : {})}>
						{isOverlay(screen) ? overlayOf(screen, below) : screenOf(screen)}
					</Box>
				</BelowDialog>
			</ListeningContext>
		);
	});
}
