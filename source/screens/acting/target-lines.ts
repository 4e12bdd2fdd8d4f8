import type { Line } from '../../components/line.tsx';
import { type Job, jobTitle } from '../../jobs/model/job.ts';
import { counted } from '../../text/counted.ts';
import { truncateMiddle } from '../../text/text-width.ts';

/**
 * Returns lines that list the jobs of an action, then an empty line.
 *
 * @param most maximum number of jobs; the others are counted.
 */
export function targetLines(jobs: readonly Job[], width: number, most: number): readonly Line[] {
	const shown = jobs.length > most ? jobs.slice(0, most - 1) : jobs;
	const rest = jobs.length - shown.length;
	return [
		...shown.map((job): Line => [{ text: truncateMiddle(jobTitle(job), width), token: 'strong' }]),
		...(rest === 0
			? []
			: [
					[
						{ text: `${shown.length === 0 ? '' : 'and '}${counted(rest, 'job')}`, token: 'dim' },
					] satisfies Line,
				]),
		[{ text: ' ' }],
	];
}
