import type { HistoryStep, Work } from './history-steps.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Estimated speed of annotating or approving during work, shown with a `~`. */
export interface Pace {
	readonly imagesPerHour: number;
	/** Number of images that it was measured with. */
	readonly images: number;
	/** Duration of the work without pauses, in milliseconds. */
	readonly time: number;
}

/**
 * Limits for a pause, in milliseconds: a shorter time without a change is never a pause, and a longer one
 * always is.
 */
const pauses = { atLeast: hour, atMost: 8 * hour } as const;
/** Between the limits, a time longer than this many times the usual time between two changes is a pause. */
const manyTimes = 4;
/** Minimum number of gaps to determine a usual time. */
const fewGaps = 5;
/** Minimum duration of work to determine a pace, in milliseconds. */
const leastTime = 2 * minute;

function median(values: readonly number[]): number {
	return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Returns the longest time without a change that is not a pause, in milliseconds: longer when changes are
 * rare.
 */
function pauseAmong(gaps: readonly number[]): number {
	const usual = gaps.length < fewGaps ? 0 : median(gaps);
	return Math.min(pauses.atMost, Math.max(pauses.atLeast, manyTimes * usual));
}

/**
 * Returns the pace of annotating or approving, from steps in any order, of one job or of all jobs of a
 * person.
 *
 * Time counts from one image to the next. After a pause, or a long time without observation, neither the time
 * nor the images at its end count, because it is unknown how long they took.
 *
 * @returns `null` when there is too little data.
 */
export function paceOf(steps: readonly HistoryStep[], work: Work): Pace | null {
	const moves = steps.filter((step) => step[work] > 0).toSorted((one, other) => one.at - other.at);
	const spans = moves.map((step, index) => ({
		images: step[work],
		// Two jobs that changed between the same two refreshes share the time.
		gap: Math.max(0, step.at - (moves[index - 1]?.at ?? step.from)),
	}));
	const pause = pauseAmong(spans.map(({ gap }) => gap).filter((gap) => gap > 0));
	let images = 0;
	let time = 0;
	for (const span of spans) {
		if (span.gap > pause) continue;
		images += span.images;
		time += span.gap;
	}
	return time < leastTime ? null : { imagesPerHour: images / (time / hour), images, time };
}

/**
 * Returns the pace at which a person annotates; `null` below an hour of work, in which the images of one refresh
 * weigh too much.
 */
export function paceOfPerson(steps: readonly HistoryStep[]): Pace | null {
	const pace = paceOf(steps, 'annotated');
	return pace === null || pace.time < hour ? null : pace;
}

/** Formats an estimated number: `~34`, or `~3.4` when a decimal is useful. */
export const estimate = (value: number): string => `~${value < 9.95 ? value.toFixed(1) : Math.round(value)}`;

/** Formats a pace for a column of images per hour: `~34`. */
export const paceNumber = ({ imagesPerHour }: Pace): string => estimate(imagesPerHour);

/** `~34 images/h` */
export const paceText = (pace: Pace): string => `${paceNumber(pace)} images/h`;
