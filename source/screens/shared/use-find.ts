import { useState } from 'react';

/** A search above a table or a text. */
export interface Find {
	readonly find: string;
	/** Whether the search has the focus. */
	readonly isTyping: boolean;
	/** Whether the search line is visible. */
	readonly hasFind: boolean;
	readonly onFind: (typed: string) => void;
	/** Moves the focus to the search. */
	readonly start: () => void;
	/** Moves the focus back to the table or text. The search stays. */
	readonly keep: () => void;
	/** Clears the search and moves the focus back. */
	readonly drop: () => void;
	/** Clears the search, or closes if there is none. */
	readonly back: (onClose: () => void) => void;
}

/** @param onChange called when the typed text changes. @default none */
export function useFind(onChange: (typed: string) => void = () => {}): Find {
	const [find, setFind] = useState('');
	const [isTyping, setIsTyping] = useState(false);
	function onFind(typed: string): void {
		setFind(typed);
		onChange(typed);
	}
	return {
		find,
		isTyping,
		hasFind: isTyping || find !== '',
		onFind,
		start: () => setIsTyping(true),
		keep: () => setIsTyping(false),
		drop() {
			onFind('');
			setIsTyping(false);
		},
		back: (onClose) => (find === '' ? onClose() : onFind('')),
	};
}
