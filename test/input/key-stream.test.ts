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

	describe('after Esc, which Ink holds for a moment to see whether a sequence follows', () => {
		beforeEach(() => {
			vi.useFakeTimers({ toFake: ['setTimeout'] });
			return () => vi.useRealTimers();
		});

		it.each([
			['another Esc', ['\u001b\u001b']],
			['a key', ['\u001b', 'n']],
		])('keeps %s back until that is over', async (_, chunks) => {
			const { terminal, reads, until } = started();
			for (const chunk of chunks) terminal.emit('data', chunk);
			await until(1);
			for (let turn = 0; turn < 9; turn += 1) await new Promise((resolve) => setImmediate(resolve));
			expect(reads).toEqual(['\u001b']);
			vi.advanceTimersByTime(100);
			await until(2);
			expect(reads).toEqual([...chunks.join('')]);
		});

		it('keeps nothing back of a sequence that a read cut in two', async () => {
			const { terminal, reads, until } = started();
			terminal.emit('data', '\u001b');
			terminal.emit('data', '[A');
			await until(3);
			expect(reads.join('')).toBe('\u001b[A');
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
