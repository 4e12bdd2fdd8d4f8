import { draftAge } from '../jobs/assign/draft-age.ts';
import type { Line } from './line.tsx';

/**
 * Formats the message above a restored draft: its age, and the key that discards it.
 *
 * @param leftAt when the form was closed; `null` for a new draft, which needs no message.
 */
export const draftNotice = (leftAt: number | null, now: number, discardKey: string): readonly Line[] =>
	leftAt === null
		? []
		: [[{ text: `${draftAge(leftAt, now)} · ${discardKey} discards it`, token: 'warning' }]];
