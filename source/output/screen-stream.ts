import { Writable } from 'node:stream';
import { difference, repaint } from './difference.ts';
import { createFrameReader } from './frame-reader.ts';
import { type Grid, isSameSize } from './grid.ts';
import { readInkWrite } from './ink-writes.ts';
import type { TerminalSize } from './terminal-size.ts';

/** The part of a terminal's output stream that is needed here. */
export interface TerminalOutput {
	readonly columns: number;
	readonly rows: number;
	write(text: string, onSent?: () => void): unknown;
	on(event: 'resize', listener: () => void): unknown;
	off(event: 'resize', listener: () => void): unknown;
}

/** Options of a screen stream. */
export interface ScreenStreamOptions {
	/** Changes how the text of a frame looks, but not its width. @default no change */
	readonly look?: (frame: string) => string;
	/** Returns the size to draw for. @default the size that the terminal reports */
	readonly sizeOf?: () => TerminalSize;
	/** Whether the terminal reports the mouse while the program uses the screen. @default false */
	readonly hasMouse?: boolean;
}

/** Reports of buttons and wheel (1000), in the format without a size limit (1006). */
const mouseOn = '\u001b[?1000;1006h';
const mouseOff = '\u001b[?1000;1006l';

/** Turns the mouse on and off together with the alternate screen, however the screen ends. */
const withMouse = (modes: string): string =>
	modes.replace('\u001b[?1049h', `$&${mouseOn}`).replace('\u001b[?1049l', `${mouseOff}$&`);

/**
 * Size in bytes from which the start and end of an update are marked, so that the terminal does not show half
 * of it.
 */
const large = 1024;
const together = (text: string): string => (text.length < large ? text : `\u001b[?2026h${text}\u001b[?2026l`);

/**
 * Sits between Ink and the terminal: receives whole frames and sends the cells that changed. While the
 * terminal has not accepted earlier output, only the newest frame is kept, so a slow line shows fewer frames
 * but never old ones.
 */
export class ScreenStream extends Writable {
	readonly isTTY = true;
	readonly #target: TerminalOutput;
	readonly #look: (frame: string) => string;
	readonly #sizeOf: () => TerminalSize;
	readonly #hasMouse: boolean;
	readonly #read = createFrameReader();
	/** The newest frame, as Ink wrote it. */
	#frame = '';
	/** What the terminal shows; `null` while unknown. */
	#shown: Grid | null = null;
	/** What the terminal must show next; `null` when nothing changed. */
	#waiting: Grid | null = null;
	#isSending = false;

	constructor(
		target: TerminalOutput,
		{ look = (frame) => frame, sizeOf = () => target, hasMouse = false }: ScreenStreamOptions = {},
	) {
		super({ decodeStrings: false });
		this.#target = target;
		this.#look = look;
		this.#sizeOf = sizeOf;
		this.#hasMouse = hasMouse;
		target.on('resize', this.#resized);
	}

	get columns(): number {
		return this.#sizeOf().columns;
	}

	get rows(): number {
		return this.#sizeOf().rows;
	}

	/** Resolves to whether the terminal accepts everything within this many milliseconds. */
	sent(patience: number): Promise<boolean> {
		return new Promise((resolve) => {
			const timer = setTimeout(() => resolve(false), patience);
			this.#target.write('', () => {
				clearTimeout(timer);
				resolve(true);
			});
		});
	}

	override _write(chunk: string, _encoding: BufferEncoding, onTaken: () => void): void {
		this.#take(chunk);
		onTaken();
	}

	override _destroy(error: Error | null, onDone: (error: Error | null) => void): void {
		this.#target.off('resize', this.#resized);
		onDone(error);
	}

	#take(chunk: string): void {
		const write = readInkWrite(chunk);
		switch (write.kind) {
			case 'mark':
				return;
			case 'erased':
				this.#forget();
				return;
			case 'modes':
				// The terminal switches to another screen, whose contents are unknown.
				if (write.text.includes('?1049')) this.#forget();
				this.#target.write(this.#hasMouse ? withMouse(write.text) : write.text);
				return;
			case 'frame':
				this.#frame = this.#look(write.text);
				this.#draw();
				return;
			default:
				write satisfies never;
		}
	}

	#forget(): void {
		this.#shown = null;
		this.#waiting = null;
		this.#frame = '';
	}

	#draw(): void {
		this.#waiting = this.#read(this.#frame, this.columns, this.rows);
		this.#send();
	}

	#send(): void {
		const next = this.#waiting;
		if (next === null || this.#isSending) return;
		const isKnown = this.#shown !== null && isSameSize(this.#shown, next);
		const text = this.#shown !== null && isKnown ? difference(this.#shown, next) : repaint(next);
		this.#shown = next;
		this.#waiting = null;
		if (text === '') return;
		this.#isSending = true;
		this.#target.write(together(text), () => {
			this.#isSending = false;
			this.#send();
		});
	}

	readonly #resized = (): void => {
		// Each terminal wraps, cuts and moves its contents differently on a resize.
		this.#shown = null;
		this.#waiting = null;
		this.emit('resize');
		// Ink writes nothing when its frame is the same at both sizes.
		if (this.#shown === null && this.#frame !== '') this.#draw();
	};
}
