import { once } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyStream } from '../../source/input/key-stream.ts';
import { FakeKeyboard } from '../terminal/fake-keyboard.ts';

/** Reads as Ink does: everything there is, whenever something is there. */
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
	it('hands over one key at a time', async () => {
		const { keyboard, reads, until } = started();
		keyboard.type('jjj');
		keyboard.type('ab\r');
		await until(6);
		expect(reads).toEqual(['j', 'j', 'j', 'a', 'b', '\r']);
	});

	it('lets Ctrl-C pass everything that waits', async () => {
		const { keyboard, reads, until } = started();
		keyboard.type('j'.repeat(1000));
		keyboard.type('\u0003');
		await until(1);
		expect(reads).toEqual(['\u0003']);
	});

	it('reports the mouse in its turn among the keys, which never get it', async () => {
		const { keyboard, stream, reads, until } = started();
		const seen: unknown[] = [];
		stream.on('mouse', (report) => seen.push([...reads, report]));
		keyboard.type('j\u001b[<0;12;7Mk');
		await until(2);
		expect(seen).toEqual([['j', '\u001b[<0;12;7M']]);
		expect(reads).toEqual(['j', 'k']);
	});

	it('hands over a fast wheel in one turn, and clicks one after another', async () => {
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

	describe('after Esc, which may begin a sequence', () => {
		beforeEach(() => {
			vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
			return () => vi.useRealTimers();
		});
		const esc = '\u001b[27u';

		it('hands over what it began as one key, however it is cut', async () => {
			const { keyboard, reads, until } = started();
			for (const read of ['\u001b', '[', 'A', '\u001b', ']11;rgb:0/', '0/0\u001b', '\\j'])
				keyboard.type(read);
			await until(2);
			expect(reads).toEqual(['\u001b[A', 'j']);
		});

		it('hands Esc over, in a form that Ink does not wait for, once nothing followed', async () => {
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

		it('hands one of two over at once', async () => {
			const { keyboard, reads, until } = started();
			keyboard.type('\u001b\u001b');
			await until(1);
			expect(reads).toEqual([esc]);
		});

		it('reads what was sent while the program was busy before it takes Esc for the key', async () => {
			const { keyboard, reads, until } = started();
			keyboard.type('\u001b');
			vi.advanceTimersByTime(5000);
			keyboard.type('[A');
			await until(1);
			expect(reads).toEqual(['\u001b[A']);
		});

		it('forgets what began when the terminal is handed over to somebody else', async () => {
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
