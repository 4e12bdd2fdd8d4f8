import { dateText, isoTime } from '../../text/age.ts';
import type { Scope } from '../model/project-ref.ts';
import type { DailyProgress } from '../past/daily-progress.ts';
import type { Forecast } from '../past/progress-forecast.ts';

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Formats a time like {@link isoTime}; `null` for a time that a date cannot represent. */
const dateOf = (time: number): string | null =>
	Number.isNaN(new Date(time).getTime()) ? null : isoTime(time);

const forecastRecord = (forecast: Forecast) => ({
	state: forecast.kind,
	estimatedImagesPerDay: forecast.kind === 'finish' ? rounded(forecast.imagesPerDay) : null,
	estimatedEnd: forecast.kind === 'finish' ? dateOf(forecast.at) : null,
	enoughHistoryAt: forecast.kind === 'thin' ? isoTime(forecast.enoughAt) : null,
});

/** Returns progress as plain data for JSON: days as local dates, times in ISO 8601. */
export const progressRecord = (
	scope: Scope,
	{ jobs, begins, now, days, left, unapproved, forecasts }: DailyProgress,
): object => ({
	...scope,
	jobs,
	until: isoTime(now),
	historyBegins: isoTime(begins),
	left,
	unapproved,
	forecast: {
		since: isoTime(forecasts.since),
		annotated: forecastRecord(forecasts.annotated),
		approved: forecastRecord(forecasts.approved),
	},
	days: days.map(({ start, ...images }) => ({ date: dateText(start), ...images })),
});
