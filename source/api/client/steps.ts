import { setImmediate } from 'node:timers/promises';

/** Work that can pause between its steps and then returns a result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds of work between two pauses. A key press waits at most that long. */
const slice = 5;

/** Creates a function that pauses when work has lasted a while since the last pause. */
export function createPauses(): () => Promise<void> {
	let until = performance.now() + slice;
	return async () => {
		if (performance.now() < until) return;
		await setImmediate();
		until = performance.now() + slice;
	};
}

/** Runs the work with pauses in between, and one before and after it, so that keys are handled meanwhile. */
export async function stepsInSlices<Result>(steps: Steps<Result>): Promise<Result> {
	await setImmediate();
	let until = performance.now() + slice;
	for (let step = steps.next(); ; step = steps.next()) {
		if (!step.done && performance.now() < until) continue;
		await setImmediate();
		if (step.done) return step.value;
		until = performance.now() + slice;
	}
}
