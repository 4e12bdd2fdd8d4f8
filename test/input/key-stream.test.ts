import { once } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyStream } from '../../source/input/key-stream.ts';
import { FakeKeyboard } from '../terminal/fake-keyboard.ts';

/** Reads like Ink: everything that is available, whenever something is. */
function reading(stream: KeyStream): {
	readonly reads: string[];
	readonly until: (count: number) => Promise<void>;
} {
	const reads: string[] = [];
	stream.on('readable', () => {
		const all: string[] = [];
		for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) all.push(String(chunk));
		if (all.length > 0) reads.push(all.join(''));
	});
	return {
		reads,
		async until(count) {
			while (reads.length < count) await once(stream, 'readable');
		},
	};
}

function started(): { keyboard: FakeKeyboard; stream: KeyStream } & ReturnType<typeof reading> {
	const keyboard = new FakeKeyboard();
	const stream = new KeyStream(keyboard);
	stream.setRawMode(true);
	return { keyboard, stream, ...reading(stream) };
}

describe('KeyStream', () => {
	it('passes on one key at a time', async () => {
		const { keyboard, reads, until } = started();
		keyboard.type('jjj');
		keyboard.type('ab\r');
		await until(6);
		expect(reads).toEqual(['j', 'j', 'j', 'a', 'b', '\r']);
	});

	it('passes Ctrl-C on before all waiting keys', async () => {
		const { keyboard, reads, until } = started();
		keyboard.type('j'.repeat(1000));
		keyboard.type('\u0003');
		await until(1);
		expect(reads).toEqual(['\u0003']);
	});

	it('emits mouse reports in order among the keys, but not as keys', async () => {
		const { keyboard, stream, reads, until } = started();
		const seen: unknown[] = [];
		stream.on('mouse', (report) => seen.push([...reads, report]));
		keyboard.type('j\u001b[<0;12;7Mk');
		await until(2);
		expect(seen).toEqual([['j', '\u001b[<0;12;7M']]);
		expect(reads).toEqual(['j', 'k']);
	});

	it('passes a fast wheel on at once, and clicks one after another', async () => {
		const { keyboard, stream, until } = started();
		let handed = 0;
		const counts: number[] = [];
		stream.on('mouse', () => {
			handed += 1;
			queueMicrotask(() => counts.push(handed));
		});
		keyboard.type(`${'\u001b[<65;2;2M'.repeat(3)}${'\u001b[<0;2;2M'.repeat(2)}j`);
		await until(1);
		expect(counts).toEqual([3, 3, 3, 4, 5]);
	});

	describe('after Esc, which may start a sequence', () => {
		beforeEach(() => {
			vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
			return () => vi.useRealTimers();
		});
		const esc = '\u001b[27u';

		it('passes a split sequence on as one key', async () => {
			const { keyboard, reads, until } = started();
			for (const read of ['\u001b', '[', 'A', '\u001b', ']11;rgb:0/', '0/0\u001b', '\\j'])
				keyboard.type(read);
			await until(2);
			expect(reads).toEqual(['\u001b[A', 'j']);
		});

		it('passes Esc on when nothing follows, in a form that Ink does not wait for', async () => {
			const { keyboard, reads, until } = started();
			keyboard.type('\u001b');
			vi.advanceTimersByTime(49);
			expect(reads).toEqual([]);
			vi.advanceTimersByTime(1);
			await until(1);
			keyboard.type('n');
			await until(2);
			expect(reads).toEqual([esc, 'n']);
		});

		it('passes the first of two on at once', async () => {
			const { keyboard, reads, until } = started();
			keyboard.type('\u001b\u001b');
			await until(1);
			expect(reads).toEqual([esc]);
		});

		it('reads input that arrived while the program was busy before it treats Esc as a key', async () => {
			const { keyboard, reads, until } = started();
			keyboard.type('\u001b');
			vi.advanceTimersByTime(5000);
			keyboard.type('[A');
			await until(1);
			expect(reads).toEqual(['\u001b[A']);
		});

		it('drops an incomplete sequence when another program gets the terminal', async () => {
			const { keyboard, stream, reads, until } = started();
			keyboard.type('\u001b]11;rgb');
			stream.setRawMode(false);
			stream.setRawMode(true);
			keyboard.type('j');
			await until(1);
			expect(reads).toEqual(['j']);
		});
	});

	it('listens only while the terminal is in raw mode', () => {
		const { keyboard, stream } = started();
		expect(keyboard.listenerCount('data')).toBe(1);
		stream.setRawMode(false);
		stream.unref();
		expect(keyboard.listenerCount('data')).toBe(0);
		expect(keyboard.calls).toEqual(['raw true', 'resume', 'raw false', 'pause', 'unref']);
	});
});
