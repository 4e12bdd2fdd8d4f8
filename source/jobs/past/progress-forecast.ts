import type { ProjectHistory } from './history.ts';
import { type HistoryStep, workIn } from './history-steps.ts';
import { paceWindow } from './pace-of-job.ts';

const day = 24 * 3_600_000;

/** When something will be done, or why nothing can be said of that. Times are milliseconds since the epoch. */
export type Forecast =
	/** Nothing is left to do. */
	| { readonly kind: 'done' }
	/** Too little is known. @property enoughAt when it is enough. */
	| { readonly kind: 'thin'; readonly enoughAt: number }
	/** Nothing was done of late. */
	| { readonly kind: 'still' }
	/** As much comes back as is done. */
	| { readonly kind: 'losing' }
	/** It cannot be done before something else is, of which there is no forecast. */
	| { readonly kind: 'waiting' }
	/** @property time how long it will take. */
	| { readonly kind: 'finish'; readonly imagesPerDay: number; readonly time: number; readonly at: number };

/** Forecasts of the end of the work, at the pace of the last week: of whole days, pauses and nights included. */
export interface Forecasts {
	/** Since when that pace is measured: a week, or as long as the work is known. Milliseconds since the epoch. */
	readonly since: number;
	/** Rejected images come back, and are subtracted from those that are annotated. */
	readonly annotated: Forecast;
	/** Of all images, those that are to be annotated included. */
	readonly approved: Forecast;
}

export interface ForecastOptions {
	/** Images to annotate. */
	readonly left: number;
	/** Images to approve, those to annotate included. */
	readonly unapproved: number;
	readonly steps: readonly HistoryStep[];
	/** Of the whole project: it tells when anybody looked. */
	readonly history: ProjectHistory;
	/** When the work is first known; `null` when it never was. */
	readonly begins: number | null;
	readonly now: number;
}

/** When something was last seen to change, until a time; `null` when nothing was. */
function lastLook(history: ProjectHistory, until: number): number | null {
	let last: number | null = null;
	for (const points of history.values()) {
		const point = points.findLast(({ at }) => at <= until);
		if (point !== undefined && (last === null || point.at > last)) last = point.at;
	}
	return last;
}

/** Forecasts when all is annotated and approved, at the pace of the last week. */
export function forecastsOf(options: ForecastOptions): Forecasts {
	const { left, unapproved, steps, history, now } = options;
	const begins = options.begins ?? now;
	// What is seen within a week after nobody looked for long took longer than a week.
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

/** No image is approved before it is annotated. */
function afterAnnotated(annotated: Forecast, approved: Forecast): Forecast {
	if (approved.kind !== 'finish' || annotated.kind === 'done') return approved;
	if (annotated.kind !== 'finish') return { kind: 'waiting' };
	return annotated.at > approved.at ? { ...approved, time: annotated.time, at: annotated.at } : approved;
}
