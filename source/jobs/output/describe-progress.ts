import { dateText, exactTime } from '../../text/age.ts';
import { counted } from '../../text/counted.ts';
import { spanText } from '../../text/span-text.ts';
import type { DailyProgress } from '../past/daily-progress.ts';
import type { Work } from '../past/history-steps.ts';
import { estimate } from '../past/pace.ts';
import type { Forecast } from '../past/progress-forecast.ts';
import { pastTime } from '../past/since-line.ts';
import type { Described } from './describe-job.ts';

/** What is further away is no forecast; milliseconds. */
const far = 2 * 365 * 24 * 3_600_000;

function finishWords(time: number, at: number): string {
	return time > far ? 'in over two years' : `in ~${spanText(time)} (${dateText(at)})`;
}

/** @param since `Tuesday 10:00` */
function forecastText(forecast: Forecast, work: Work, since: string): string {
	switch (forecast.kind) {
		case 'done':
			return 'nothing left';
		case 'thin':
			return `not enough history yet: needs a day, until ${exactTime(forecast.enoughAt)}`;
		case 'still':
			return `no forecast: no image ${work} since ${since}`;
		case 'losing':
			return `no forecast: as many images rejected as annotated since ${since}`;
		case 'waiting':
			return 'no forecast: there is none for annotation';
		case 'finish':
			return `${finishWords(forecast.time, forecast.at)} at ${estimate(forecast.imagesPerDay)} a day`;
		default:
			return forecast satisfies never;
	}
}

/**
 * Describes how some jobs go on: what is left, when that will be done, and how that is known. What does not
 * apply is `null`.
 */
export function describeProgress({ begins, now, left, unapproved, forecasts }: DailyProgress) {
	const { annotated, approved } = forecasts;
	const since = pastTime(forecasts.since, now);
	const hasPace = annotated.kind === 'finish' || approved.kind === 'finish';
	return {
		left: { label: 'Left', value: `${counted(left, 'image')} to annotate, ${unapproved} to approve` },
		annotated: { label: 'All annotated', value: forecastText(annotated, 'annotated', since) },
		approved: { label: 'All approved', value: forecastText(approved, 'approved', since) },
		pace: {
			label: 'Pace',
			value: hasPace ? `since ${since}, less rejected images, without new ones` : null,
		},
		history: {
			label: 'History',
			value:
				begins === null
					? 'none of these jobs yet'
					: `since ${pastTime(begins, now)}; a change counts on the day it is seen`,
		},
	} as const satisfies Readonly<Record<string, Described>>;
}
