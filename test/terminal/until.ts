// The real clock, also while a test controls the clock.
const { setTimeout: later, clearTimeout: never } = globalThis;

/** Calls `look` whenever there may be something new to see. Returns a function that ends this. */
export type Watch = (look: () => void) => () => void;

export interface Waiting {
	readonly watch: Watch;
	/** What did not happen, and what is there instead. */
	readonly failure: () => string;
	/** Milliseconds of real time. @default 15000 */
	readonly patience?: number;
}

/** Resolves with the first thing that `look` finds, other than `null`; rejects when the patience is over. */
export function until<Found>(
	look: () => Found | null,
	{ watch, failure, patience = 15_000 }: Waiting,
): Promise<Found> {
	return new Promise((resolve, reject) => {
		let end = (): void => {};
		let isOver = false;
		function finish(): void {
			isOver = true;
			never(deadline);
			end();
		}
		function check(): void {
			if (isOver) return;
			try {
				const found = look();
				if (found === null) return;
				finish();
				resolve(found);
			} catch (cause) {
				finish();
				reject(cause);
			}
		}
		const deadline = later(() => {
			check();
			if (isOver) return;
			finish();
			reject(new Error(`within ${patience} ms: ${failure()}`));
		}, patience);
		end = watch(check);
		if (isOver) end();
		check();
	});
}

/**
 * Looks every 2 ms of real time, where nothing reports a change. Others use the processor meanwhile.
 *
 * @param before what has to happen before each look
 */
export const everyPause =
	(before: () => Promise<unknown> = async () => {}): Watch =>
	(look) => {
		let isOver = false;
		async function go(): Promise<void> {
			while (!isOver) {
				await before();
				await new Promise((resolve) => later(resolve, 2));
				look();
			}
		}
		void go();
		return () => {
			isOver = true;
		};
	};
