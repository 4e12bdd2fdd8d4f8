/**
 * Counts the rows that change their place between two lists: added rows, removed rows, and the smallest
 * number of other rows that must move.
 */
export function countMoves(before: readonly string[], after: readonly string[]): number {
	const places = new Map(after.map((key, index) => [key, index]));
	const kept = before.flatMap((key) => places.get(key) ?? []);
	const coming = after.length - kept.length;
	const going = before.length - kept.length;
	return coming + going + kept.length - longestRise(kept);
}

/** Returns the length of the longest increasing subsequence. */
function longestRise(numbers: readonly number[]): number {
	// For each length, the smallest number that ends such a subsequence.
	const ends: number[] = [];
	for (const number of numbers) {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < number) low = middle + 1;
			else high = middle;
		}
		ends[low] = number;
	}
	return ends.length;
}
