/** How images are shared out among several labelers. */
export type SplitBy = 'equal' | 'weight' | 'load';

export const splitWays = ['equal', 'load', 'weight'] as const satisfies readonly SplitBy[];

/** How each way reads. */
export const splitWayWords = {
	equal: 'evenly',
	load: 'balance workload',
	weight: 'by weight',
} as const satisfies Readonly<Record<SplitBy, string>>;

/** Somebody who gets a part. */
export interface Taker {
	/** A whole number, 1 or more; twice the weight, twice the images. */
	readonly weight: number;
	/** Images that wait for them already. */
	readonly load: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Indexes in the order of what `rank` gives, equal ones as they come. */
const indexesBy = (numbers: readonly number[], rank: (number: number) => number): readonly number[] =>
	numbers
		.map((number, index) => ({ index, rank: rank(number) }))
		.sort((one, other) => one.rank - other.rank || one.index - other.index)
		.map(({ index }) => index);

/** Adds one each, in this order, until nothing is left to give. */
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
	// However small somebody's weight is, they were chosen: the one who has most gives an image.
	const fair = [...parts];
	for (const [index, part] of parts.entries()) {
		const most = Math.max(...fair);
		if (part > 0 || most < 2) continue;
		fair[fair.indexOf(most)] = most - 1;
		fair[index] = 1;
	}
	return fair;
}

/** As water fills a vessel: those with the least get images until all who get any have the same. */
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
 * Shares images out. The parts always sum to `images`.
 *
 * Equal parts differ by one at most. With weights nobody goes without while there are enough images.
 * By load, somebody who has more to do than the others will have gets nothing.
 *
 * @returns the images of each, in the order of `takers`.
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
