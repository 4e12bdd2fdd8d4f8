import { expect, it } from 'vitest';
import { RoboflowError } from '../../../source/api/client/errors.ts';
import { askProjects } from '../../../source/api/live/ask-projects.ts';

const refs = Array.from({ length: 9 }, (_, index) => ({ workspace: 'acme', project: `p${index}` }));

it('requests a few projects at a time, and returns the outcomes in order', async () => {
	let running = 0;
	let most = 0;
	const outcomes = await askProjects(refs, async ({ project }) => {
		running += 1;
		most = Math.max(most, running);
		await new Promise((resolve) => setImmediate(resolve));
		running -= 1;
		return project.toUpperCase();
	});
	expect(most).toBe(4);
	expect(outcomes.map(({ answer }) => answer)).toEqual(refs.map(({ project }) => project.toUpperCase()));
});

it.each([
	['server', 3, [1000, 2000]],
	['not-found', 1, []],
] as const)('asks one that fails with “%s” %i times, and the others once', async (kind, times, longest) => {
	const asked: string[] = [];
	const waited: number[] = [];
	const outcomes = await askProjects(
		refs,
		({ project }) => {
			asked.push(project);
			return project === 'p3' ? Promise.reject(new RoboflowError(kind, 'no')) : Promise.resolve(project);
		},
		(milliseconds) => Promise.resolve(waited.push(milliseconds)),
	);
	expect(asked.filter((project) => project === 'p3')).toHaveLength(times);
	expect(asked).toHaveLength(refs.length - 1 + times);
	expect(waited).toHaveLength(longest.length);
	for (const [index, most] of longest.entries()) {
		expect(waited[index]).toBeGreaterThanOrEqual(most / 2);
		expect(waited[index]).toBeLessThanOrEqual(most);
	}
	expect(outcomes.filter(({ error }) => error !== null)).toMatchObject([
		{ ref: { project: 'p3' }, answer: null, error: { kind } },
	]);
});

it('succeeds with the last attempt', async () => {
	let count = 0;
	const outcomes = await askProjects(
		refs.slice(0, 1),
		() => {
			count += 1;
			return count < 3 ? Promise.reject(new RoboflowError('server', 'no')) : Promise.resolve(count);
		},
		() => Promise.resolve(),
	);
	expect(outcomes).toMatchObject([{ answer: 3, error: null }]);
});

it('throws an error that is not a failed call', async () => {
	await expect(askProjects(refs, () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours');
});
