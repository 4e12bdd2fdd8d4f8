import type { OnFailure } from '../jobs/model/progress.ts';

export interface RunAllOptions<Item> {
	/** Items in the order in which they are sent. */
	readonly items: readonly Item[];
	readonly onFailure: OnFailure;
	/** Called before each item except the first; a running request always completes. */
	readonly isStopped: () => boolean;
	/** Sends one item. @returns whether it was done, and whether the run must end here. */
	readonly send: (
		item: Item,
		index: number,
	) => Promise<{ readonly isDone: boolean; readonly isLast: boolean }>;
}

/**
 * Sends items one after another. Items that are not sent are not reported.
 *
 * @returns whether the run was stopped before an item.
 */
export async function runAll<Item>({
	items,
	onFailure,
	isStopped,
	send,
}: RunAllOptions<Item>): Promise<boolean> {
	for (const [index, item] of items.entries()) {
		if (index > 0 && isStopped()) return true;
		const { isDone, isLast } = await send(item, index);
		if (isLast || (!isDone && onFailure === 'stop')) return false;
	}
	return false;
}
