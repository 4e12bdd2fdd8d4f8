/** Runs a function as soon as there is room, in the order of the calls. */
export type Gate = <Result>(run: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>;

/** Number of projects to request at once. A workspace may have hundreds. */
export const fewAtOnce = 4;

/**
 * Creates a gate that limits how many functions run at once.
 *
 * @param room how many run at once. A caller whose signal aborts while it waits fails with the signal's
 *   reason.
 */
export function createGate(room: number): Gate {
	const waiting: (() => void)[] = [];
	let running = 0;

	function enter(signal: AbortSignal | undefined): Promise<void> {
		if (running < room) {
			running += 1;
			return Promise.resolve();
		}
		return new Promise((resolve, reject) => {
			function goOn(): void {
				signal?.removeEventListener('abort', giveUp);
				resolve();
			}
			function giveUp(): void {
				waiting.splice(waiting.indexOf(goOn), 1);
				reject(signal?.reason);
			}
			waiting.push(goOn);
			signal?.addEventListener('abort', giveUp, { once: true });
		});
	}

	function leave(): void {
		const next = waiting.shift();
		// The next waiting caller takes this place, so the count stays the same.
		if (next === undefined) running -= 1;
		else next();
	}

	return async (run, signal) => {
		signal?.throwIfAborted();
		await enter(signal);
		try {
			return await run();
		} finally {
			leave();
		}
	};
}
