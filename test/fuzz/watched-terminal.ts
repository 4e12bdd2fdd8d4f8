import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import type { Size } from '../../source/components/frame.tsx';
import { KeyStream, type TerminalInput } from '../../source/input/key-stream.ts';
import type { Mode } from '../../source/keymap.ts';
import { readInkWrite } from '../../source/output/ink-writes.ts';
import { brokenRule, linesOf, modeShown } from './frame-rules.ts';

/** A terminal's input, on which a test emits what is read. */
export class Keyboard extends EventEmitter implements TerminalInput {
	setRawMode(): void {}
	setEncoding(): void {}
	resume(): void {}
	pause(): void {}
	ref(): void {}
	unref(): void {}
}

/** The program's key stream, which tells of each key before the program hears it. */
export class WatchedKeys extends KeyStream {
	/** Keys so far. */
	handed = 0;
	readonly #onKey: (key: string) => void;

	constructor(source: TerminalInput, onKey: (key: string) => void) {
		super(source);
		this.#onKey = onKey;
	}

	override push(key: unknown): boolean {
		this.handed += 1;
		if (typeof key === 'string') this.#onKey(key);
		return super.push(key);
	}
}

/** A screen that looks at every frame as it is drawn. */
export class WatchedScreen extends Writable {
	readonly isTTY = true;
	/** What a person reads. */
	lines: readonly string[] = [];
	#frame = '';
	#broken: string | null = null;
	#isResizing = false;
	#size: Size;

	constructor(size: Size) {
		super({ decodeStrings: false });
		this.#size = size;
	}

	get columns(): number {
		return this.#size.columns;
	}

	get rows(): number {
		return this.#size.rows;
	}

	/** The mode whose keys the screen names. */
	mode(): Mode {
		return modeShown(this.lines, this.columns);
	}

	resize(size: Size): void {
		this.#size = size;
		this.#isResizing = true;
		this.emit('resize');
		this.#isResizing = false;
	}

	/** What was wrong with any frame, and the frame; `null` while nothing was. */
	broken(): string | null {
		this.#look();
		return this.#broken;
	}

	override _write(chunk: string, _encoding: BufferEncoding, onTaken: () => void): void {
		onTaken();
		const write = readInkWrite(chunk);
		// When it ends, Ink writes a line end alone.
		if (write.kind !== 'frame' || write.text === '\n') return;
		this.#frame = write.text;
		this.lines = linesOf(write.text);
		// Ink draws for the new size what the app drew for the old one, of which the terminal gets what fits.
		if (!this.#isResizing) this.#look();
	}

	#look(): void {
		const broken = this.#frame === '' ? null : brokenRule(this.#frame, this.#size);
		if (broken !== null) this.#broken ??= `${broken}\n${this.lines.join('\n')}`;
	}
}
