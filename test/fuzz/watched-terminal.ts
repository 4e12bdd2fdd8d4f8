import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { Size } from '../../source/components/frame.tsx';
import { KeyStream, type TerminalInput } from '../../source/input/key-stream.ts';
import type { Mode } from '../../source/keymap.ts';
import { createFrameReader } from '../../source/output/frame-reader.ts';
import { readInkWrite } from '../../source/output/ink-writes.ts';
import { ScreenStream, type TerminalOutput } from '../../source/output/screen-stream.ts';
import { drawnPlainly, type EmulatedTerminal, emulateTerminal } from '../output/emulated-terminal.ts';
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

/** A terminal's other screen, drawing what it is sent. */
class Terminal extends EventEmitter implements TerminalOutput {
	readonly #emulator: EmulatedTerminal;
	#size: Size;

	constructor(size: Size) {
		super();
		this.#size = size;
		this.#emulator = emulateTerminal(size);
		// Which keeps nothing that is scrolled away, and wraps nothing anew; see `alternateScreen` in `runScreen`.
		void this.#emulator.write('\u001b[?1049h');
	}

	get columns(): number {
		return this.#size.columns;
	}

	get rows(): number {
		return this.#size.rows;
	}

	write(text: string, onSent: () => void = () => {}): void {
		this.#emulator.write(text).then(onSent);
	}

	resize(size: Size): void {
		this.#size = size;
		this.#emulator.resize(size.columns, size.rows);
		this.emit('resize');
	}

	cells(): ReturnType<EmulatedTerminal['cells']> {
		return this.#emulator.cells();
	}
}

/** The program's screen stream, on which every frame is looked at as it is drawn. */
export class WatchedScreen extends ScreenStream {
	/** What a person reads. */
	lines: readonly string[] = [];
	readonly #terminal: Terminal;
	#frame = '';
	#broken: string | null = null;
	#isResizing = false;

	constructor(size: Size) {
		const terminal = new Terminal(size);
		super(terminal);
		this.#terminal = terminal;
	}

	/** The mode whose keys the screen names. */
	mode(): Mode {
		return modeShown(this.lines, this.columns);
	}

	resize(size: Size): void {
		this.#isResizing = true;
		this.#terminal.resize(size);
		this.#isResizing = false;
	}

	/** What was wrong with any frame, and the frame; `null` while nothing was. */
	broken(): string | null {
		this.#look();
		return this.#broken;
	}

	/** Whether the terminal shows what the newest frame, drawn in the plainest way, shows. */
	async isDrawn(): Promise<boolean> {
		const plainly = emulateTerminal(this);
		let frame: string;
		do {
			frame = this.#frame;
			await plainly.write(drawnPlainly(createFrameReader()(frame, this.columns, this.rows)));
			// Time passes while that is drawn, and may have brought another frame.
		} while (frame !== this.#frame);
		return isDeepStrictEqual(this.#terminal.cells(), plainly.cells());
	}

	override _write(chunk: string, encoding: BufferEncoding, onTaken: () => void): void {
		const write = readInkWrite(chunk);
		// When it ends, Ink writes a line end alone.
		if (write.kind === 'frame' && write.text !== '\n') {
			this.#frame = write.text;
			this.lines = linesOf(write.text);
			// Ink draws for the new size what the app drew for the old one, of which the terminal gets what fits.
			if (!this.#isResizing) this.#look();
		}
		super._write(chunk, encoding, onTaken);
	}

	#look(): void {
		const broken = this.#frame === '' ? null : brokenRule(this.#frame, this);
		if (broken !== null) this.#broken ??= `${broken}\n${this.lines.join('\n')}`;
	}
}
