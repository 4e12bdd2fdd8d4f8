import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OnFailure } from '../../source/jobs/model/progress.ts';
import { runAll } from '../../source/session/run-all.ts';

const results = fc.array(
	fc.constantFrom(
		{ isDone: true, isLast: false },
		{ isDone: false, isLast: false },
		{ isDone: true, isLast: true },
		{ isDone: false, isLast: true },
	),
	{ maxLength: 20 },
);
const ways = fc.constantFrom<OnFailure>('stop', 'go-on');

interface Asked {
	readonly items: readonly { readonly isDone: boolean; readonly isLast: boolean }[];
	readonly onFailure: OnFailure;
	/** Number of calls after which the person wants to stop. */
	readonly stopAfter: number;
}

/** Runs, and returns the indexes that were sent and the largest number of concurrent calls. */
async function run({ items, onFailure, stopAfter }: Asked) {
	const sent: number[] = [];
	let open = 0;
	let most = 0;
	const isStopped = await runAll({
		items,
		onFailure,
		isStopped: () => sent.length >= stopAfter,
		async send(item, index) {
			sent.push(index);
			open += 1;
			most = Math.max(most, open);
			await Promise.resolve();
			open -= 1;
			return item;
		},
	});
	return { sent, most, isStopped };
}

describe('runAll', () => {
	it('sends each item at most once, in order, one at a time, without a gap', async () => {
		await fc.assert(
			fc.asyncProperty(results, ways, fc.nat(20), async (items, onFailure, stopAfter) => {
				const { sent, most } = await run({ items, onFailure, stopAfter });
				expect(sent).toEqual([...sent.keys()]);
				expect(most).toBeLessThanOrEqual(1);
			}),
		);
	});

	it('sends nothing after a stop, a last item, or a failure that ends the run', async () => {
		await fc.assert(
			fc.asyncProperty(results, ways, fc.nat(20), async (items, onFailure, stopAfter) => {
				const { sent, isStopped } = await run({ items, onFailure, stopAfter });
				const end = items.findIndex(({ isDone, isLast }) => isLast || (!isDone && onFailure === 'stop'));
				const most = Math.min(items.length, end === -1 ? items.length : end + 1, Math.max(1, stopAfter));
				expect(sent).toHaveLength(most);
				const ended = end === -1 ? items.length : end + 1;
				expect(isStopped).toBe(most < ended);
			}),
		);
	});
});
