import { age } from '../../text/age.ts';

/**
 * Describes a restored draft: `Draft from 2h ago for “Dock 4”`. Both times are milliseconds since the epoch.
 *
 * @param batch title of its batch; empty for none.
 */
export function draftAge(leftAt: number, now: number, batch: string): string {
	const ago = age(leftAt, now);
	const origin = batch === '' ? '' : ` for “${batch}”`;
	return `Draft from ${ago === 'now' ? 'just now' : `${ago} ago`}${origin}`;
}
