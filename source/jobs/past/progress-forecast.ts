import type { ProjectHistory } from './history.ts';
import { type HistoryStep, workIn } from './history-steps.ts';
import { paceWindow } from './pace-of-job.ts';

const day = 24 * 3_600_000;

/** Estimate of when something will be done, or why there is none. Times are milliseconds since the epoch. */
export type Forecast =
	/** Nothing is left to do. */
	| { readonly kind: 'done' }
	/** There is too little data. @property enoughAt when there will be enough. */
	| { readonly kind: 'thin'; readonly enoughAt: number }
	/** Nothing was done recently. */
	| { readonly kind: 'still' }
	/** At least as many images come back as are done. */
	| { readonly kind: 'losing' }
	/** It depends on other work for which there is no forecast. */
	| { readonly kind: 'waiting' }
	/** @property time how long it will take. */
	| { readonly kind: 'finish'; readonly imagesPerDay: number; readonly time: number; readonly at: number };

/** Forecasts of the end of the work at the average pace of the last week, including pauses and nights. */
export interface Forecasts {
	/**
	 * Start of the period for that pace: a week ago, or the start of the data. Milliseconds since the epoch.
	 */
	readonly since: number;
	/** Rejected images come back, so they are subtracted from the annotated ones. */
	readonly annotated: Forecast;
	/** For all images, including those that are not annotated yet. */
	readonly approved: Forecast;
}

export interface ForecastOptions {
	/** Images to annotate. */
	readonly left: number;
	/** Images to approve, including those to annotate. */
	readonly unapproved: number;
	readonly steps: readonly HistoryStep[];
	/** History of the whole project, which shows when the program was running. */
	readonly history: ProjectHistory;
	/** Start of the data about this work; `null` when there is none. */
	readonly begins: number | null;
	readonly now: number;
}

/** Returns when a change was last observed, up to a time; `null` when there was none. */
function lastLook(history: ProjectHistory, until: number): number | null {
	let last: number | null = null;
	for (const points of history.values()) {
		const point = points.findLast(({ at }) => at <= until);
		if (point !== undefined && (last === null || point.at > last)) last = point.at;
	}
	return last;
}

/** Estimates when all images will be annotated and approved, at the pace of the last week. */
export function forecastsOf(options: ForecastOptions): Forecasts {
	const { left, unapproved, steps, history, now } = options;
	const begins = options.begins ?? now;
	// Work that is first seen after a long time without observation may have taken longer than a week.
	const since = Math.max(begins, lastLook(history, now - paceWindow) ?? begins);
	const work = workIn(steps.filter(({ at }) => at > since));

	function forecast(images: number, done: number, comesBack: number): Forecast {
		if (images === 0) return { kind: 'done' };
		if (now - since < day) return { kind: 'thin', enoughAt: since + day };
		if (done === 0) return { kind: 'still' };
		if (done <= comesBack) return { kind: 'losing' };
		const imagesPerDay = (done - comesBack) / ((now - since) / day);
		const time = (images / imagesPerDay) * day;
		return { kind: 'finish', imagesPerDay, time, at: now + time };
	}
	const annotated = forecast(left, work.annotated, work.rejected);
	const approved = forecast(unapproved, work.approved, 0);
	return { since, annotated, approved: afterAnnotated(annotated, approved) };
}

/** An image cannot be approved before it is annotated. */
function afterAnnotated(annotated: Forecast, approved: Forecast): Forecast {
	if (approved.kind !== 'finish' || annotated.kind === 'done') return approved;
	if (annotated.kind !== 'finish') return { kind: 'waiting' };
	return annotated.at > approved.at ? { ...approved, time: annotated.time, at: annotated.at } : approved;
}
