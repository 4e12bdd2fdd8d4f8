import { Readable } from 'node:stream';
import { createKeySplitter } from './key-splitter.ts';

/** The part of a terminal's input stream that is needed here. */
export interface TerminalInput {
	readonly isTTY?: boolean;
	setRawMode(isRaw: boolean): unknown;
	setEncoding(encoding: BufferEncoding): unknown;
	on(event: 'data', listener: (chunk: string) => void): unknown;
	off(event: 'data', listener: (chunk: string) => void): unknown;
	resume(): unknown;
	pause(): unknown;
	ref(): unknown;
	unref(): unknown;
}

const interrupt = '\u0003';
const esc = '\u001b';
/** Longer than Ink waits to see whether Esc begins a sequence. Milliseconds. */
const escapeDelay = 30;

/**
 * Stands between the terminal and Ink, and hands Ink one key per turn of the event loop, so that each
 * key finds the screen as the key before it left it. Without this, `jjj` in one read is one unknown key
 * and a text field loses what is typed fast.
 */
export class KeyStream extends Readable {
	readonly isTTY = true;
	readonly #source: TerminalInput;
	readonly #splitter = createKeySplitter();
	#waiting: string[] = [];
	#isScheduled = false;
	#isAfterEscape = false;

	constructor(source: TerminalInput) {
		super({ encoding: 'utf8' });
		this.#source = source;
	}

	/** Puts text before the keys that wait, as if it had been typed at once. */
	readonly type = (text: string): void => {
		this.#waiting.unshift(text);
		this.#schedule();
	};

	setRawMode(isRaw: boolean): this {
		this.#source.setRawMode(isRaw);
		if (isRaw) {
			this.#source.setEncoding('utf8');
			this.#source.on('data', this.#receive);
			this.#source.resume();
		} else {
			this.#source.off('data', this.#receive);
			this.#source.pause();
		}
		return this;
	}

	ref(): this {
		this.#source.ref();
		return this;
	}

	unref(): this {
		this.#source.unref();
		return this;
	}

	override _read(): void {}

	readonly #receive = (chunk: string): void => {
		const keys = this.#splitter.push(chunk);
		// Quitting does not wait for what was typed before it.
		if (keys.includes(interrupt)) this.#waiting = [interrupt];
		else this.#waiting.push(...keys);
		this.#schedule();
	};

	#schedule(): void {
		if (this.#isScheduled || this.#waiting.length === 0) return;
		this.#isScheduled = true;
		const handOver = (): void => {
			this.#isScheduled = false;
			const key = this.#waiting.shift();
			this.#isAfterEscape = key === esc;
			this.push(key);
			this.#schedule();
		};
		// Ink takes what follows Esc at once for the rest of a sequence, and a person's next key is not.
		const isNextKey = this.#isAfterEscape && !/^[[O]/.test(this.#waiting[0] ?? '');
		if (isNextKey) setTimeout(handOver, escapeDelay);
		// Two turns: React attaches a new text field's listener one turn after it has drawn it.
		else setImmediate(() => setImmediate(handOver));
	}
}
