import { useState } from 'react';

/** A search above a table or a text. */
export interface Find {
	readonly find: string;
	/** Whether the search has the keys. */
	readonly isTyping: boolean;
	/** Whether the line of the search is on the screen. */
	readonly hasFind: boolean;
	readonly onFind: (typed: string) => void;
	/** Gives the keys to the search. */
	readonly start: () => void;
	/** Keeps the search and takes the keys from it. */
	readonly keep: () => void;
	/** Clears the search and takes the keys from it. */
	readonly drop: () => void;
	/** Clears the search; without one, closes. */
	readonly back: (onClose: () => void) => void;
}

/** @param onChange called when the typed text changes. @default nothing happens */
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
