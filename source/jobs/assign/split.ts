/** How images are distributed to several labelers. */
export type SplitBy = 'equal' | 'weight' | 'load';

export const splitWays = ['equal', 'load', 'weight'] as const satisfies readonly SplitBy[];

/** Labels of the ways to split. */
export const splitWayWords = {
	equal: 'evenly',
	load: 'balance workload',
	weight: 'by weight',
} as const satisfies Readonly<Record<SplitBy, string>>;

/** A person who gets a part. */
export interface Taker {
	/** A whole number, 1 or more; a double weight gets twice the images. */
	readonly weight: number;
	/** Number of images that already wait for the person. */
	readonly load: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Returns indexes sorted by `rank`; equal ones keep their order. */
const indexesBy = (numbers: readonly number[], rank: (number: number) => number): readonly number[] =>
	numbers
		.map((number, index) => ({ index, rank: rank(number) }))
		.sort((one, other) => one.rank - other.rank || one.index - other.index)
		.map(({ index }) => index);

/** Adds 1 to each of the first `rest` parts in this order. */
function handOut(parts: readonly number[], rest: number, order: readonly number[]): readonly number[] {
	const lucky = new Set(order.slice(0, rest));
	return parts.map((part, index) => part + (lucky.has(index) ? 1 : 0));
}

function byWeight(images: number, weights: readonly number[]): readonly number[] {
	const total = sum(weights);
	const quotas = weights.map((weight) => (images * weight) / total);
	const whole = quotas.map(Math.floor);
	const order = indexesBy(quotas, (quota) => Math.floor(quota) - quota);
	const parts = handOut(whole, images - sum(whole), order);
	// Every selected person gets an image, however small the weight: the person with the most images gives one.
	const fair = [...parts];
	for (const [index, part] of parts.entries()) {
		const most = Math.max(...fair);
		if (part > 0 || most < 2) continue;
		fair[fair.indexOf(most)] = most - 1;
		fair[index] = 1;
	}
	return fair;
}

/** Gives images to those with the smallest workload until everybody who gets any has the same workload. */
function byLoad(images: number, loads: readonly number[]): readonly number[] {
	const order = indexesBy(loads, (load) => load);
	const sorted = order.map((index) => loads[index] ?? 0);
	const level = (count: number): number => Math.floor((images + sum(sorted.slice(0, count))) / count);
	const count = sorted.findIndex((_, index) => {
		const next = sorted[index + 1];
		return next === undefined || level(index + 1) < next;
	});
	const takers = order.slice(0, count + 1);
	const parts = loads.map((load, index) => (takers.includes(index) ? level(takers.length) - load : 0));
	return handOut(parts, images - sum(parts), takers);
}

/**
 * Distributes images. The parts always sum to `images`.
 *
 * Equal parts differ by at most one. By weight, everybody gets an image while there are enough. By workload,
 * a person whose workload is larger than that of the others will be gets none.
 *
 * @returns the number of images for each, in the order of `takers`.
 */
export function splitImages(images: number, takers: readonly Taker[], by: SplitBy): readonly number[] {
	if (takers.length === 0) return [];
	switch (by) {
		case 'equal':
			return byWeight(
				images,
				takers.map(() => 1),
			);
		case 'weight':
			return byWeight(
				images,
				takers.map(({ weight }) => weight),
			);
		case 'load':
			return byLoad(
				images,
				takers.map(({ load }) => load),
			);
		default:
			return by satisfies never;
	}
}
