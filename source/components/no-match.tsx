import type { KeyFor } from '../actions/key-for.ts';
import { useKeyFor } from '../input/actions-context.ts';
import { StyledLine } from './line.tsx';

/** What is said of a menu that what was typed leaves empty, and how to go back. */
export const noMatch = (what: string, keyFor: KeyFor): string =>
	`No matching ${what}. ${keyFor('narrowed', 'clear')} shows all.`;

export interface NoMatchProps {
	/** What is chosen, in a word. */
	readonly what: string;
	readonly width: number;
}

/** Stands in for the choices of a menu that what was typed leaves empty. */
export const NoMatch = ({ what, width }: NoMatchProps) => (
	<StyledLine line={[{ text: noMatch(what, useKeyFor()), token: 'dim' }]} width={width} />
);
