/** Runs what it is given once there is room; the first to come is the first to go. */
export type Gate = <Result>(run: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>;

/** How many projects of a workspace are asked at once. A workspace may have hundreds. */
export const fewAtOnce = 4;

/**
 * Lets a few at a time through.
 *
 * @param room how many run at once. A caller that gives up while waiting fails with the reason of its signal.
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
		// A caller that waited takes the place over.
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
