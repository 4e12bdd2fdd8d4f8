import { EventEmitter } from 'node:events';
import type { TerminalInput } from '../../source/input/key-stream.ts';
import { terminalBytes } from './terminal-bytes.ts';

/** A terminal's input in the test's own process. */
export class FakeKeyboard extends EventEmitter implements TerminalInput {
	/** What the program did to the input, in turn. */
	readonly calls: string[] = [];

	/** Presses keys, each in a read of its own, by their names in the table of keys. */
	press(...keys: readonly string[]): void {
		for (const key of keys) this.type(terminalBytes(key));
	}

	/** Types text, or sends any other bytes, in one read. */
	type(text: string): void {
		this.emit('data', text);
	}

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
