import { useEffectEvent, useLayoutEffect } from 'react';
import type { NotNow } from '../actions/action.ts';
import type { ActionOf, Mode } from '../actions/actions.ts';
import { useIsListening } from '../listening.ts';
import { useHelp } from './help-context.ts';
import { useKeyboard } from './keys-provider.tsx';

interface KeysOptions {
	/** Whether the mode listens. @default true */
	readonly isActive?: boolean;
	/** Called with text that is pasted while the mode is on top. @default nothing happens */
	readonly onPaste?: (text: string) => void;
	/** Actions that are not available now. @default every action is available */
	readonly notNow?: NotNow;
}

/** Handlers of a mode's actions. @property help by default opens the help of the screen */
type Handlers<M extends Mode> = Readonly<
	Record<Exclude<ActionOf<M>, 'help'>, () => void> & Partial<Record<'help', () => void>>
>;

/**
 * Listens to the keys of a mode while the component is mounted. Every action of the mode in the table of
 * actions must be handled.
 */
export function useKeys<M extends Mode>(
	mode: M,
	handlers: Handlers<M>,
	{ isActive = true, onPaste, notNow }: KeysOptions = {},
): void {
	const { push } = useKeyboard();
	const isHeard = useIsListening() && isActive;
	const openHelp = useHelp();
	const byId: Readonly<Record<string, () => void>> = { help: () => openHelp(), ...handlers };
	const handleAction = useEffectEvent((id: string) => byId[id]?.());
	const reasonFor = useEffectEvent((id: string) => notNow?.get(id) ?? null);
	const handlePaste = useEffectEvent((text: string) => onPaste?.(text));
	useLayoutEffect(
		() =>
			isHeard ? push({ mode, onAction: handleAction, notNow: reasonFor, onPaste: handlePaste }) : undefined,
		[mode, isHeard, push],
	);
}
