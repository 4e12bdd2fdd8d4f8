import type { KeyFor } from '../actions/key-for.ts';

/** What is said of a menu that what was typed leaves empty, and how to go back. */
export const noMatch = (what: string, keyFor: KeyFor): string =>
	`No matching ${what}. ${keyFor('narrowed', 'clear')} shows all.`;
