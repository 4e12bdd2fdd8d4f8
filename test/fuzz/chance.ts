import { createRandom } from '../../source/demo/random.ts';

/** Decisions that come out the same for the same seed. */
export interface Chance {
	/** A whole number, both ends included. */
	readonly between: (least: number, most: number) => number;
	/** Whether something happens that does so in one of `of` cases. */
	readonly isOnceIn: (of: number) => boolean;
	readonly pick: <Items extends readonly [unknown, ...unknown[]]>(items: Items) => Items[number];
	/** The same items in another order. */
	readonly shuffle: <Item>(items: readonly Item[]) => readonly Item[];
}

export function createChance(seed: number): Chance {
	const random = createRandom(seed);
	const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
	return {
		between,
		isOnceIn: (of) => between(1, of) === 1,
		pick: (items) => items[between(0, items.length - 1)] ?? items[0],
		shuffle: (items) =>
			items
				.map((item) => ({ item, place: random() }))
				.sort((a, b) => a.place - b.place)
				.map(({ item }) => item),
	};
}
