import { draftAge } from '../jobs/assign/draft-age.ts';
import { truncateMiddle } from '../text/text-width.ts';
import { wrap } from '../text/wrap.ts';
import type { Line } from './line.tsx';

interface DraftNoticeOptions {
	/** When the form was closed; `null` for a new draft, which needs no message. */
	readonly leftAt: number | null;
	readonly now: number;
	/** Title of the draft's batch; empty for none. */
	readonly batch: string;
	/** Whether the draft was started from a job or a batch. @default false */
	readonly isSeeded?: boolean;
	readonly discardKey: string;
	readonly width: number;
}

/** Maximum width of the batch's title. */
const longestTitle = 32;

/** Formats the message above a restored draft: its age, its batch, and the key that discards it. */
export function draftNotice(options: DraftNoticeOptions): readonly Line[] {
	const { leftAt, now, batch, isSeeded = false, discardKey, width } = options;
	if (leftAt === null) return [];
	const draft = draftAge(leftAt, now, truncateMiddle(batch, longestTitle));
	const text = `${draft}${isSeeded ? ', started from its row' : ''} · ${discardKey} discards it`;
	return wrap(text, width).map((line): Line => [{ text: line, token: 'warning' }]);
}
