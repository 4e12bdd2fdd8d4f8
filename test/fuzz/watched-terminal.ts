import { isDeepStrictEqual } from 'node:util';
import type { Mode } from '../../source/actions/actions.ts';
import type { Size } from '../../source/components/frame.tsx';
import { KeyStream, type TerminalInput } from '../../source/input/key-stream.ts';
import { createFrameReader } from '../../source/output/frame-reader.ts';
import { readInkWrite } from '../../source/output/ink-writes.ts';
import { ScreenStream } from '../../source/output/screen-stream.ts';
import { drawnPlainly } from '../output/drawn-plainly.ts';
import { EmulatedOutput } from '../terminal/emulated-output.ts';
import { emulateScreen } from '../terminal/emulated-screen.ts';
import { brokenRule, linesOf, modeShown } from './frame-rules.ts';

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

/** The program's screen stream, on which every frame is looked at as it is drawn. */
export class WatchedScreen extends ScreenStream {
	/** What a person reads. */
	lines: readonly string[] = [];
	readonly #terminal: EmulatedOutput;
	#frame = '';
	#broken: string | null = null;
	#isResizing = false;

	constructor(size: Size) {
		const terminal = new EmulatedOutput(size.columns, size.rows);
		// Which keeps nothing that is scrolled away, and wraps nothing anew; see `alternateScreen` in `runScreen`.
		terminal.write('\u001b[?1049h');
		super(terminal);
		this.#terminal = terminal;
	}

	/** The mode whose keys the screen names. */
	mode(): Mode {
		return modeShown(this.lines, this.columns);
	}

	resize(size: Size): void {
		this.#isResizing = true;
		this.#terminal.resize(size.columns, size.rows);
		this.#isResizing = false;
	}

	/** What was wrong with any frame, and the frame; `null` while nothing was. */
	broken(): string | null {
		this.#look();
		return this.#broken;
	}

	/** Whether the terminal shows what the newest frame, drawn in the plainest way, shows. */
	async isDrawn(): Promise<boolean> {
		const { columns, rows } = this;
		const plainly = emulateScreen({ columns, rows, widths: 'graphemes' });
		let frame: string;
		do {
			frame = this.#frame;
			await plainly.write(drawnPlainly(createFrameReader()(frame, columns, rows)));
			// Time passes while that is drawn, and may have brought another frame.
		} while (frame !== this.#frame);
		return isDeepStrictEqual(this.#terminal.screen.cells(), plainly.cells());
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
