import { setImmediate } from 'node:timers/promises';

/** Work that can rest between its steps, and its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Milliseconds of work between two breaks, for which a key may have to wait. */
const slice = 5;

/** Does the work with breaks in between, before and behind it, in which keys are answered. */
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
