import { StyledLine } from './line.tsx';

/**
 * Returns what a search says when it finds nothing, and how to show everything again.
 *
 * @param what the thing that is searched for, in a word.
 * @param key the name of the key that clears the search.
 */
export const noMatch = (what: string, key: string): string => `No matching ${what}. ${key} shows all.`;

export interface NoMatchProps {
	/** The thing that is searched for, in a word. */
	readonly what: string;
	/** Name of the key that clears the search. */
	readonly clearKey: string;
	readonly width: number;
}

/** Replaces the choices of a menu when a search finds none. */
export const NoMatch = ({ what, clearKey, width }: NoMatchProps) => (
	<StyledLine line={[{ text: noMatch(what, clearKey), token: 'dim' }]} width={width} />
);
