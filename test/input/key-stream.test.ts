import { EventEmitter, once } from 'node:events';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeyStream, type TerminalInput } from '../../source/input/key-stream.ts';

class FakeTerminal extends EventEmitter implements TerminalInput {
	readonly calls: string[] = [];
	setRawMode(isRaw: boolean): void {
		this.calls.push(`raw ${isRaw}`);
	}
	setEncoding(): void {}
	resume(): void {
		this.calls.push('resume');
	}
	pause(): void {
		this.calls.push('pause');
	}
	ref(): void {
		this.calls.push('ref');
	}
	unref(): void {
		this.calls.push('unref');
	}
}

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

function started(): { terminal: FakeTerminal; stream: KeyStream } & ReturnType<typeof reading> {
	const terminal = new FakeTerminal();
	const stream = new KeyStream(terminal);
	stream.setRawMode(true);
	return { terminal, stream, ...reading(stream) };
}

describe('KeyStream', () => {
	it('hands over one key at a time', async () => {
		const { terminal, reads, until } = started();
		terminal.emit('data', 'jjj');
		terminal.emit('data', 'ab\r');
		await until(6);
		expect(reads).toEqual(['j', 'j', 'j', 'a', 'b', '\r']);
	});

	it('lets Ctrl-C pass everything that waits', async () => {
		const { terminal, reads, until } = started();
		terminal.emit('data', 'j'.repeat(1000));
		terminal.emit('data', '\u0003');
		await until(1);
		expect(reads).toEqual(['\u0003']);
	});

	it('types text in one go, before the keys that wait', async () => {
		const { terminal, stream, reads, until } = started();
		terminal.emit('data', 'a\r');
		stream.type('pasted text');
		await until(3);
		expect(reads).toEqual(['pasted text', 'a', '\r']);
	});

	describe('after Esc, which may begin a sequence', () => {
		beforeEach(() => {
			vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
			return () => vi.useRealTimers();
		});
		const esc = '\u001b[27u';

		it('hands over what it began as one key, however it is cut', async () => {
			const { terminal, reads, until } = started();
			for (const read of ['\u001b', '[', 'A', '\u001b', ']11;rgb:0/', '0/0\u001b', '\\j'])
				terminal.emit('data', read);
			await until(2);
			expect(reads).toEqual(['\u001b[A', 'j']);
		});

		it('hands Esc over, in a form that Ink does not wait for, once nothing followed', async () => {
			const { terminal, reads, until } = started();
			terminal.emit('data', '\u001b');
			vi.advanceTimersByTime(49);
			expect(reads).toEqual([]);
			vi.advanceTimersByTime(1);
			await until(1);
			terminal.emit('data', 'n');
			await until(2);
			expect(reads).toEqual([esc, 'n']);
		});

		it('hands one of two over at once', async () => {
			const { terminal, reads, until } = started();
			terminal.emit('data', '\u001b\u001b');
			await until(1);
			expect(reads).toEqual([esc]);
		});

		it('reads what was sent while the program was busy before it takes Esc for the key', async () => {
			const { terminal, reads, until } = started();
			terminal.emit('data', '\u001b');
			vi.advanceTimersByTime(5000);
			terminal.emit('data', '[A');
			await until(1);
			expect(reads).toEqual(['\u001b[A']);
		});

		it('forgets what began when the terminal is handed over to somebody else', async () => {
			const { terminal, stream, reads, until } = started();
			terminal.emit('data', '\u001b]11;rgb');
			stream.setRawMode(false);
			stream.setRawMode(true);
			terminal.emit('data', 'j');
			await until(1);
			expect(reads).toEqual(['j']);
		});
	});

	it('listens only while the terminal is in raw mode', () => {
		const { terminal, stream } = started();
		expect(terminal.listenerCount('data')).toBe(1);
		stream.setRawMode(false);
		stream.unref();
		expect(terminal.listenerCount('data')).toBe(0);
		expect(terminal.calls).toEqual(['raw true', 'resume', 'raw false', 'pause', 'unref']);
	});
});
