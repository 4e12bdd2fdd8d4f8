import type { OnFailure } from '../jobs/model/progress.ts';

export interface RunAllOptions<Item> {
	/** In the order in which they are sent. */
	readonly items: readonly Item[];
	readonly onFailure: OnFailure;
	/** Asked before each item but the first; a call that is under way is always finished. */
	readonly isStopped: () => boolean;
	/** Sends one item. @returns whether it was done, and whether nothing that follows may be sent. */
	readonly send: (
		item: Item,
		index: number,
	) => Promise<{ readonly isDone: boolean; readonly isLast: boolean }>;
}

/** Sends items one after another. Those that are not sent are not mentioned again. */
export async function runAll<Item>({
	items,
	onFailure,
	isStopped,
	send,
}: RunAllOptions<Item>): Promise<void> {
	for (const [index, item] of items.entries()) {
		if (index > 0 && isStopped()) return;
		const { isDone, isLast } = await send(item, index);
		if (isLast || (!isDone && onFailure === 'stop')) return;
	}
}
