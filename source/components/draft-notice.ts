import { draftAge } from '../jobs/assign/draft-age.ts';
import type { Line } from './line.tsx';

/**
 * The notice above the fields of a draft that came back: its age, and the key that discards it.
 *
 * @param leftAt when it was left; `null` for a draft that is new, which needs no notice.
 */
export const draftNotice = (leftAt: number | null, now: number, discardKey: string): readonly Line[] =>
	leftAt === null
		? []
		: [[{ text: `${draftAge(leftAt, now)} · ${discardKey} discards it`, token: 'warning' }]];
