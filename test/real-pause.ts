const { setTimeout: later } = globalThis;

/** Lets others use the processor before a test looks again; on the real clock, also where a test sets its own. */
export const realPause = (): Promise<void> =>
	new Promise((resolve) => {
		later(resolve, 2);
	});
