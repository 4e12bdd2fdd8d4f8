import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Steps, stepsInSlices } from '../../../source/api/client/steps.ts';
import { stepsAtOnce } from './decode-at-once.ts';

/** Work with a number of steps that take a number of milliseconds each. */
function* work(count: number, milliseconds: number, onStep = (): void => {}): Steps<number> {
	for (let done = 0; done < count; done += 1) {
		yield;
		onStep();
		const until = performance.now() + milliseconds;
		while (performance.now() < until);
	}
	return count;
}

it('has the same result at once and in slices', async () => {
	for (const count of [0, 1, 1000]) {
		expect(stepsAtOnce(work(count, 0))).toBe(count);
		expect(await stepsInSlices(work(count, 0))).toBe(count);
	}
});

it('allows other work between two slices of long work', async () => {
	let steps = 0;
	const seen = new Set<number>();
	let isDone = false;
	const worked = stepsInSlices(work(20, 3, () => (steps += 1))).finally(() => {
		isDone = true;
	});
	while (!isDone) {
		seen.add(steps);
		await setImmediate();
	}
	expect(await worked).toBe(20);
	expect(seen.size).toBeGreaterThanOrEqual(4);
});

it('fails when the work fails', async () => {
	function* failing(): Steps<never> {
		yield;
		throw new Error('this is no list');
	}
	expect(() => stepsAtOnce(failing())).toThrow('no list');
	await expect(stepsInSlices(failing())).rejects.toThrow('no list');
});
