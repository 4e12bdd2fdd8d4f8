import type { Line } from '../../components/line.tsx';
import { type Job, jobTitle } from '../../jobs/model/job.ts';
import { counted } from '../../text/counted.ts';
import { truncateMiddle } from '../../text/text-width.ts';

/**
 * The jobs that an action is about, then a free line.
 *
 * @param most lines of jobs; what does not fit is counted.
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
