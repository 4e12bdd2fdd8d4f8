const second = 1000;
const steps = [2, 5, 10, 20, 30, 60, 120, 300].map((seconds) => seconds * second);

/** Returns the next shorter refresh interval, in milliseconds. 0 (manual) is the longest. */
export function faster(interval: number): number {
	const current = interval === 0 ? Number.POSITIVE_INFINITY : interval;
	return steps.findLast((step) => step < current) ?? interval;
}

/** Returns the next longer refresh interval, in milliseconds. 0 (manual) follows the longest. */
export function slower(interval: number): number {
	return interval === 0 ? 0 : (steps.find((step) => step > interval) ?? 0);
}
