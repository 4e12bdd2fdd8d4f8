import { truncateMiddle } from '../../text/text-width.ts';
import { type Job, jobTitle } from '../model/job.ts';
import { standWords } from '../output/stand-words.ts';
import { attributesOf } from '../triage/job-attributes.ts';
import { type Change, changeOf } from './change-marks.ts';
import { nameWidth } from './event-words.ts';
import type { JobChange } from './job-changes.ts';

/** Describes the change of a job since the previous refresh. */
export function changeWords(change: Change): string {
	if (change === 'new') return 'new';
	const more = Number(change);
	if (Number.isNaN(more)) return 'changed';
	return more > 0 ? `${more} more annotated` : `${-more} fewer annotated`;
}

/**
 * Describes the change of a job in a list: `Dock 4: 5 more annotated, now annotating, 5 of 20 annotated, 15
 * left`.
 */
export function changeText({ before, after }: JobChange<{ readonly job: Job }>): string {
	const title = truncateMiddle(jobTitle((after ?? before).job), nameWidth);
	if (after === null) return `${title}: left the list`;
	const now = attributesOf(after.job);
	const change = before === null ? 'new' : changeOf(attributesOf(before.job), now);
	return `${title}: ${changeWords(change)}, now ${standWords(now)}`;
}
