import { Box } from 'ink';
import type { ReactNode } from 'react';
import { BelowDialog } from '../../components/dialog.tsx';
import { ListeningContext, useIsListening } from '../../listening.ts';
import type { OpenScreen } from '../../state/navigation.ts';
import { isOverlay, type OverlayScreen } from '../overlays/overlay-screens.tsx';

/** Where a dialog lies: over what is drawn before it. */
export const over = { position: 'absolute', left: 0, top: 0 } as const;

export interface ScreenStackProps {
	/** Never empty; the last screen is the one on the screen. */
	readonly screens: readonly OpenScreen[];
	readonly screenOf: (screen: Exclude<OpenScreen, OverlayScreen>) => ReactNode;
	/** @param below what the overlay lies on. */
	readonly overlayOf: (screen: OverlayScreen, below: OpenScreen) => ReactNode;
	/** Whether a screen is a dialog that leaves something of what is below it to see. */
	readonly isDialog: (screen: OpenScreen) => boolean;
}

/** Forms end where the person began them, and so are opened on top, too. */
const formNames: readonly OpenScreen['name'][] = ['create', 'split', 'acting', 'merge'];
const isForm = ({ name }: OpenScreen): boolean => formNames.includes(name);

/**
 * The screen that is open, and what lies under overlays and forms: hidden and deaf, not taken down. Its cursor
 * and what was typed are still there when what is on top goes, or runs an action of it.
 */
export function ScreenStack({ screens, screenOf, overlayOf, isDialog }: ScreenStackProps) {
	const isHeard = useIsListening();
	const bottom = screens.findLastIndex((screen) => !isOverlay(screen) && !isForm(screen));
	// What is below a dialog is seen, and deaf.
	const lowest = screens.findLastIndex((screen, index) => index === bottom || !isDialog(screen)) - bottom;
	return screens.slice(bottom).map((screen, depth, shown) => {
		const isTop = depth === shown.length - 1;
		const isSeen = isTop || depth === lowest;
		const below = screens[bottom + depth - 1] ?? screen;
		return (
			// biome-ignore lint/suspicious/noArrayIndexKey: a screen is its place in the stack
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
