import { useEffectEvent, useLayoutEffect } from 'react';
import type { CommandOf, Mode } from '../actions/actions.ts';
import { useIsListening } from '../listening.ts';
import { useKeyboard } from './keys-provider.tsx';

interface KeysOptions {
	/** Whether the mode listens. @default true */
	readonly isActive?: boolean;
	/** Text pasted while the mode is on top. @default nothing happens */
	readonly onPaste?: (text: string) => void;
}

/**
 * Listens to the keys of a mode while the component is mounted. The table of keys says which commands
 * there are, and each must be handled.
 */
export function useKeys<M extends Mode>(
	mode: M,
	commands: Readonly<Record<CommandOf<M>, () => void>>,
	{ isActive = true, onPaste }: KeysOptions = {},
): void {
	const { push } = useKeyboard();
	const isHeard = useIsListening() && isActive;
	const handlers: Readonly<Record<string, () => void>> = commands;
	const handleCommand = useEffectEvent((command: string) => handlers[command]?.());
	const handlePaste = useEffectEvent((text: string) => onPaste?.(text));
	useLayoutEffect(
		() => (isHeard ? push({ mode, onCommand: handleCommand, onPaste: handlePaste }) : undefined),
		[mode, isHeard, push],
	);
}
