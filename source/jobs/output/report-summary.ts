import { counted } from '../../text/counted.ts';
import { spanText } from '../../text/span-text.ts';
import { truncateMiddle } from '../../text/text-width.ts';
import { jobTitle } from '../model/job.ts';
import type { Report, WaitingJob } from '../past/report.ts';
import type { JobMoves } from '../past/since.ts';
import type { Described } from './describe-job.ts';

/** Width of a job's name, in columns. */
const nameWidth = 60;

const joined = (...parts: readonly (string | null)[]): string =>
	parts.filter((part) => part !== null).join('; ');

function imagesOf(moves: readonly JobMoves[], field: 'annotated' | 'approved'): string {
	const moved = moves.filter((one) => one[field] > 0);
	const images = moved.reduce((sum, one) => sum + one[field], 0);
	return images === 0 ? 'no images' : `${counted(images, 'image')} in ${counted(moved.length, 'job')}`;
}

function jobsThat(moves: readonly JobMoves[], became: JobMoves['became'], words: string): string | null {
	const count = moves.filter((one) => one.became === became).length;
	return count === 0 ? null : `${counted(count, 'job')} ${words}`;
}

/** Describes how many jobs wait, and names the first one, which has waited longest. */
function waitingText(jobs: readonly WaitingJob[]): string {
	const [first] = jobs;
	if (first === undefined) return 'no jobs';
	const images = jobs.reduce((sum, one) => sum + one.images, 0);
	return joined(
		`${counted(jobs.length, 'job')} with ${counted(images, 'image')} waiting`,
		first.idle === null
			? null
			: `longest: ${spanText(first.idle)}, ${truncateMiddle(jobTitle(first.job), nameWidth)}`,
	);
}

/**
 * Returns the summary of a report: what was approved and annotated, what is stuck, and what waits for review.
 */
export function reportSummary({ moves, stuck, toReview }: Report): readonly Described<string>[] {
	return [
		{ label: 'Approved', value: joined(imagesOf(moves, 'approved'), jobsThat(moves, 'done', 'done')) },
		{
			label: 'Annotated',
			value: joined(imagesOf(moves, 'annotated'), jobsThat(moves, 'rework', 'sent back')),
		},
		{ label: 'Stuck', value: waitingText(stuck) },
		{ label: 'To review', value: waitingText(toReview) },
	];
}
