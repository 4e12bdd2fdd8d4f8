import type { HistoryStep, Work } from './history-steps.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How fast images were annotated or approved while that went on. An estimate, to be shown with a `~`. */
export interface Pace {
	readonly imagesPerHour: number;
	/** Images that it was measured on. */
	readonly images: number;
	/** How long work went on, pauses left out; milliseconds. */
	readonly time: number;
}

/** No shorter time without a change is a pause, and any longer one is; milliseconds. */
const pauses = { atLeast: hour, atMost: 8 * hour } as const;
/** Between the two, so many times the usual time from one change to the next is a pause. */
const manyTimes = 4;
/** From fewer times than that nothing is said to be usual. */
const fewGaps = 5;
/** Less work than this says nothing of a pace; milliseconds. */
const leastTime = 2 * minute;

function median(values: readonly number[]): number {
	return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

/** How long nothing must have changed for it to be a pause: longer where changes are rare. Milliseconds. */
function pauseAmong(gaps: readonly number[]): number {
	const usual = gaps.length < fewGaps ? 0 : median(gaps);
	return Math.min(pauses.atMost, Math.max(pauses.atLeast, manyTimes * usual));
}

/**
 * The pace at which somebody annotated or approved, from steps in any order, of one job or of all those of one
 * person.
 *
 * Time counts from one image to the next. After a pause, or where nobody looked for long, neither the
 * time counts nor the images that came with its end: nobody can tell how long they took.
 *
 * @returns `null` when too little is known for a claim.
 */
export function paceOf(steps: readonly HistoryStep[], work: Work): Pace | null {
	const moves = steps.filter((step) => step[work] > 0).toSorted((one, other) => one.at - other.at);
	const spans = moves.map((step, index) => ({
		images: step[work],
		// Two jobs that moved between the same two looks share their time.
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

/** An estimated number: `~34`, and `~3.4` where that tells more. */
export const estimate = (value: number): string => `~${value < 9.95 ? value.toFixed(1) : Math.round(value)}`;

/** `~34`, for a column of images an hour. */
export const paceNumber = ({ imagesPerHour }: Pace): string => estimate(imagesPerHour);

/** `~34 images/h` */
export const paceText = (pace: Pace): string => `${paceNumber(pace)} images/h`;
