import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { everyPause, until, type Watch } from './until.ts';

/** Something that says when it changes. */
function told() {
	const looks = new Set<() => void>();
	const watch: Watch = (look) => {
		looks.add(look);
		return () => looks.delete(look);
	};
	return { watch, looks, tell: () => looks.forEach((look) => void look()) };
}
const failure = (): string => 'nothing';

describe('until', () => {
	it('looks at once, and whenever it is told, until it finds something', async () => {
		const { watch, looks, tell } = told();
		let count = 0;
		const found = until(() => (++count === 3 ? 'third' : null), { watch, failure });
		expect(count).toBe(1);
		tell();
		tell();
		tell();
		expect(await found).toBe('third');
		expect([count, looks.size]).toEqual([3, 0]);
	});

	it('fails with what is there instead, and looks no more', async () => {
		const { watch, looks } = told();
		await expect(until(() => null, { watch, failure, patience: 1 })).rejects.toThrow('within 1 ms: nothing');
		expect(looks.size).toBe(0);
	});

	it('fails with an error of the look', async () => {
		const { watch, looks } = told();
		const look = (): null => {
			throw new Error('broken');
		};
		await expect(until(look, { watch, failure })).rejects.toThrow('broken');
		expect(looks.size).toBe(0);
	});

	it('looks in real time while a test turns the clock', async () => {
		vi.useFakeTimers();
		onTestFinished(() => {
			vi.useRealTimers();
		});
		let count = 0;
		await until(() => (++count === 3 ? true : null), { watch: everyPause(), failure });
		expect(count).toBe(3);
	});
});
