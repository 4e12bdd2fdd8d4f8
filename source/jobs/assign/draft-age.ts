import { age } from '../../text/age.ts';

/** Returns the age of a restored draft: `Draft from 2h ago`. Both times are milliseconds since the epoch. */
export function draftAge(leftAt: number, now: number): string {
	const ago = age(leftAt, now);
	return ago === 'now' ? 'Draft from just now' : `Draft from ${ago} ago`;
}
