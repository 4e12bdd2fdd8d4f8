import type { SplitCounts } from './job-action.ts';

/** The parts of a dataset. */
export const datasetParts = ['train', 'valid', 'test'] as const satisfies readonly (keyof SplitCounts)[];

/** Initial text of a split: `train/valid/test` in percent. */
export const usualPercents = '70/20/10';

/**
 * Parses a split in percent: `70/20/10`, or one part that gets everything: `train`.
 *
 * @returns `null` when the text is not three whole numbers that sum to 100.
 */
export function percentsOf(text: string): SplitCounts | null {
	const percents = partsOf(text);
	return percents !== null && sumOfSplit(percents) === 100 ? percents : null;
}

/** Parses three whole numbers, or one part that gets everything; `null` for anything else. */
function partsOf(text: string): SplitCounts | null {
	const trimmed = text.trim().toLowerCase();
	const only = datasetParts.find((part) => part === trimmed);
	if (only !== undefined) return { train: 0, valid: 0, test: 0, [only]: 100 };
	const match = /^(\d{1,3})\s*[/,: ]\s*(\d{1,3})\s*[/,: ]\s*(\d{1,3})$/.exec(trimmed);
	if (match === null) return null;
	const [train = 0, valid = 0, test = 0] = match.slice(1).map(Number);
	return { train, valid, test };
}

/** Returns what is wrong with a split in percent; `undefined` when it is valid. */
export function checkPercents(text: string): string | undefined {
	const percents = partsOf(text);
	const wanted = `enter three percentages that add up to 100, such as ${usualPercents}`;
	if (percents === null) return wanted;
	const sum = sumOfSplit(percents);
	return sum === 100 ? undefined : `${wanted}; these add up to ${sum}`;
}

/** Returns the total number of images of a split. */
export const sumOfSplit = ({ train, valid, test }: SplitCounts): number => train + valid + test;

/** Adds up several splits. */
export const sumOfCounts = (all: readonly SplitCounts[]): SplitCounts =>
	byPart((part) => all.reduce((sum, counts) => sum + counts[part], 0));

const byPart = (countOf: (part: keyof SplitCounts) => number): SplitCounts => ({
	train: countOf('train'),
	valid: countOf('valid'),
	test: countOf('test'),
});

/**
 * Splits a whole number by weights with the largest remainder method: the parts sum to `total`, and each is
 * its exact share rounded down or up. The first part wins a tie.
 */
function apportion(total: number, weights: SplitCounts): SplitCounts {
	const sum = sumOfSplit(weights);
	if (sum === 0) return { train: total, valid: 0, test: 0 };
	const counts = { train: 0, valid: 0, test: 0 };
	let left = total;
	for (const part of datasetParts) {
		counts[part] = Math.floor((total * weights[part]) / sum);
		left -= counts[part];
	}
	const byRemainder = datasetParts.toSorted(
		(one, other) => ((total * weights[other]) % sum) - ((total * weights[one]) % sum),
	);
	for (const part of byRemainder.slice(0, left)) counts[part] += 1;
	return counts;
}

/**
 * Splits the images of all jobs together by percent, with the largest remainder method over all of them. Each
 * image of each job is in one of the parts.
 *
 * @param images number of images of each job, in whole numbers.
 */
export function splitOverJobs(images: readonly number[], percents: SplitCounts): readonly SplitCounts[] {
	let rest = apportion(
		images.reduce((sum, count) => sum + count, 0),
		percents,
	);
	return images.map((count) => {
		const counts = apportion(count, rest);
		const before = rest;
		rest = byPart((part) => before[part] - counts[part]);
		return counts;
	});
}
