/**
 * How many rows change their place when one list takes the other's: those that come, those that go, and
 * of the rest the fewest that must be moved for the others to stand still.
 */
export function countMoves(before: readonly string[], after: readonly string[]): number {
	const places = new Map(after.map((key, index) => [key, index]));
	const kept = before.flatMap((key) => places.get(key) ?? []);
	const coming = after.length - kept.length;
	const going = before.length - kept.length;
	return coming + going + kept.length - longestRise(kept);
}

/** Length of the longest row of numbers that rise, others between them left out. */
function longestRise(numbers: readonly number[]): number {
	// At each length the smallest number that such a row can end with.
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
