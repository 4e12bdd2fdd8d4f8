import { expect, it } from 'vitest';
import { createGate } from '../../../source/api/live/gate.ts';

/** Functions that end when the test resolves them. */
function runs(count: number) {
	const begun: number[] = [];
	const ends = Array.from({ length: count }, () => Promise.withResolvers<number>());
	const run = (index: number) => () => {
		begun.push(index);
		return ends[index]?.promise ?? Promise.reject(new Error('no such run'));
	};
	return { begun, ends, run };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('runs a few at once, and the others when there is room', async () => {
	const { begun, ends, run } = runs(4);
	const gate = createGate(2);
	const results = [0, 1, 2, 3].map((index) => gate(run(index)));
	await turn();
	expect(begun).toEqual([0, 1]);
	ends[1]?.resolve(1);
	await turn();
	expect(begun).toEqual([0, 1, 2]);
	for (const [index, { resolve }] of ends.entries()) resolve(index);
	expect(await Promise.all(results)).toEqual([0, 1, 2, 3]);
	expect(begun).toEqual([0, 1, 2, 3]);
});

it('frees its place when one fails', async () => {
	const { begun, ends, run } = runs(2);
	const gate = createGate(1);
	const first = gate(run(0));
	const second = gate(run(1));
	ends[0]?.reject(new Error('no'));
	await expect(first).rejects.toThrow('no');
	ends[1]?.resolve(7);
	expect(await second).toBe(7);
	expect(begun).toEqual([0, 1]);
});

it('rejects callers that are cancelled while waiting, without using a place', async () => {
	const { begun, ends, run } = runs(3);
	const gate = createGate(1);
	const control = new AbortController();
	const first = gate(run(0));
	const second = gate(run(1), control.signal);
	const third = gate(run(2), new AbortController().signal);
	control.abort(new Error('given up'));
	await expect(second).rejects.toThrow('given up');
	await expect(gate(run(1), control.signal)).rejects.toThrow('given up');
	ends[0]?.resolve(0);
	ends[2]?.resolve(2);
	expect(await Promise.all([first, third])).toEqual([0, 2]);
	expect(begun).toEqual([0, 2]);
});
