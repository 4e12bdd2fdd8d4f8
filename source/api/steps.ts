import { setImmediate } from 'node:timers/promises';

/** Work that can rest between its steps, and its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all of the work in one go. */
export function stepsAtOnce<Result>(steps: Steps<Result>): Result {
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}

/** Milliseconds of work between two breaks: well within a frame. */
const slice = 8;

/** Does the work with breaks in between, in which keys are answered. It begins with one. */
export async function stepsInSlices<Result>(steps: Steps<Result>): Promise<Result> {
	let until = 0;
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		if (performance.now() < until) continue;
		await setImmediate();
		until = performance.now() + slice;
	}
}
