import { useState } from 'react';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';
import { withoutSlash } from '../../text/find-by-words.ts';

/** Filter of a menu. */
export interface Narrowing {
	readonly typed: string;
	/** Whether a filter is typed. Digits are then text, and Esc clears the filter. */
	readonly isNarrowed: boolean;
	readonly edit: (text: string) => void;
}

/** Filters a menu by typing. The menu's own keys are handled by its owner while there is no filter. */
export function useNarrowing(): Narrowing {
	const [typed, setTyped] = useState('');
	const isNarrowed = typed !== '';
	useKeys('narrowed', { ...heardByMenu, clear: () => setTyped('') }, { isActive: isNarrowed });
	return {
		typed,
		isNarrowed,
		edit: (text) => setTyped(withoutSlash(text)),
	};
}
