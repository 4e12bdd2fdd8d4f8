import { useState } from 'react';
import { heardByMenu } from '../../input/menu-commands.ts';
import { useKeys } from '../../input/use-keys.ts';

/** What is typed to narrow a menu. */
export interface Narrowing {
	readonly typed: string;
	/** Whether something is typed: then digits are text, and Esc clears it. */
	readonly isNarrowed: boolean;
	readonly edit: (text: string) => void;
}

/** Narrows a menu by typing. The keys of the menu itself are for its owner to hear, while it is not narrowed. */
export function useNarrowing(onHelp: () => void): Narrowing {
	const [typed, setTyped] = useState('');
	const isNarrowed = typed !== '';
	useKeys('narrowed', { ...heardByMenu, clear: () => setTyped(''), help: onHelp }, { isActive: isNarrowed });
	return {
		typed,
		isNarrowed,
		// Lists are searched by `/`, which people type here, too.
		edit: (text) => setTyped(text.replace(/^\//, '')),
	};
}
