import { Readable } from 'node:stream';
import { interrupt } from './decode-character.ts';
import { decodeKeys } from './decode-keys.ts';
import { type Decoded, type Decoding, giveUp, ground, patienceOf } from './decoding.ts';
import { keyBytes } from './key-bytes.ts';
import { readMouseReport } from './mouse-report.ts';

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

const esc = '\u001b';

const isWheel = (key: string): boolean => readMouseReport(key)?.kind.startsWith('wheel') === true;

/**
 * Sits between the terminal and Ink and passes one key per turn of the event loop to Ink, so that each key is
 * handled after the screen has changed for the previous one. Without this, `jjj` in one read is one unknown
 * key, and a text field loses fast typing. A mouse report is emitted as an event `mouse`, in its order among
 * the keys.
 */
export class KeyStream extends Readable {
	readonly isTTY = true;
	readonly #source: TerminalInput;
	#decoding: Decoding = ground;
	#patience: NodeJS.Timeout | undefined;
	#waiting: string[] = [];
	#isScheduled = false;

	constructor(source: TerminalInput) {
		super({ encoding: 'utf8' });
		this.#source = source;
	}

	setRawMode(isRaw: boolean): this {
		this.#source.setRawMode(isRaw);
		if (isRaw) {
			this.#source.setEncoding('utf8');
			this.#source.on('data', this.#receive);
			this.#source.resume();
		} else {
			clearTimeout(this.#patience);
			this.#decoding = ground;
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

	readonly #receive = (read: string): void => this.#accept(decodeKeys(this.#decoding, read));

	#accept({ decoding, keys }: Decoded): void {
		clearTimeout(this.#patience);
		this.#decoding = decoding;
		const patience = patienceOf(decoding);
		if (patience !== null) {
			this.#patience = setTimeout(() => {
				// In a busy program, the timer may fire before input that has already arrived is read, so that input
				// goes first.
				setImmediate(() => {
					if (this.#decoding === decoding) this.#accept(giveUp(decoding));
				});
			}, patience);
		}
		// Quitting does not wait for keys that were typed before.
		if (keys.includes(interrupt)) this.#waiting = [interrupt];
		else this.#waiting.push(...keys);
		this.#schedule();
	}

	#schedule(): void {
		if (this.#isScheduled || this.#waiting.length === 0) return;
		this.#isScheduled = true;
		// Waits two turns: React attaches the listener of a new text field one turn after rendering it.
		setImmediate(() =>
			setImmediate(() => {
				this.#isScheduled = false;
				const key = this.#waiting.shift() ?? '';
				this.#hand(key);
				// Reports of a fast wheel are combined into one movement, and so into one frame.
				while (isWheel(key) && this.#waiting[0] === key) this.#hand(this.#waiting.shift() ?? '');
				this.#schedule();
			}),
		);
	}

	#hand(key: string): void {
		if (readMouseReport(key) !== null) this.emit('mouse', key);
		else this.push(key === esc ? keyBytes('esc') : key);
	}
}
