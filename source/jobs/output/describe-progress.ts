import { dateText, exactTime } from '../../text/age.ts';
import { counted } from '../../text/counted.ts';
import { spanText } from '../../text/span-text.ts';
import type { DailyProgress } from '../past/daily-progress.ts';
import type { Work } from '../past/history-steps.ts';
import { estimate } from '../past/pace.ts';
import type { Forecast } from '../past/progress-forecast.ts';
import { pastTime } from '../past/since-line.ts';
import type { Described } from './describe-job.ts';

const day = 24 * 3_600_000;
/** Longest time ahead that is shown as a forecast, in milliseconds. */
const far = 2 * 365 * day;

function finishWords(time: number, at: number): string {
	// Rounded to a day, where days are shown, as the date beside it.
	const shown = time < 2 * day ? time : time + day / 2;
	return time > far ? 'in over two years' : `in ~${spanText(shown)} (${dateText(at)})`;
}

/** Describes the period in which a pace was measured: `in the last 7 days`, `since Tuesday 10:00`. */
function paceTime(since: number, now: number): string {
	const isWeek = now - since >= 7 * day && now - since < 8 * day;
	return isWeek ? 'in the last 7 days' : `since ${pastTime(since, now)}`;
}

/** Describes how a pace is measured. */
const paceWords = (time: string): string =>
	`average ${time.replace(/^in/, 'of')}; rejected images are subtracted, new images are not expected`;

/** Describes the remaining images. Those that are not annotated are also not approved. */
const leftText = (left: number, unapproved: number): string =>
	unapproved === 0 ? 'nothing' : `${counted(unapproved, 'image')} not approved yet (${left} to annotate)`;

/** @param time period in which the pace was measured; see {@link paceTime}. */
function forecastText(forecast: Forecast, work: Work, time: string): string {
	switch (forecast.kind) {
		case 'done':
			return 'nothing left';
		case 'thin':
			return `not enough history yet: needs a day, until ${exactTime(forecast.enoughAt)}`;
		case 'still':
			return `no forecast: no image ${work} ${time}`;
		case 'losing':
			return `no forecast: as many images rejected as annotated ${time}`;
		case 'waiting':
			return 'no forecast: there is none for annotation';
		case 'finish':
			return `${finishWords(forecast.time, forecast.at)} at ${estimate(forecast.imagesPerDay)} a day`;
		default:
			return forecast satisfies never;
	}
}

/**
 * Describes the progress of some jobs: what remains, when it will be done, and how that was estimated. What
 * does not apply is `null`.
 */
export function describeProgress({ begins, now, left, unapproved, forecasts }: DailyProgress) {
	const { annotated, approved } = forecasts;
	const time = paceTime(forecasts.since, now);
	const hasPace = annotated.kind === 'finish' || approved.kind === 'finish';
	return {
		left: { label: 'Left', value: leftText(left, unapproved) },
		annotated: { label: 'All annotated', value: forecastText(annotated, 'annotated', time) },
		approved: { label: 'All approved', value: forecastText(approved, 'approved', time) },
		pace: {
			label: 'Pace',
			value: hasPace ? paceWords(time) : null,
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
