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

/** How a screen stream treats its terminal. */
export interface ScreenStreamOptions {
	/** Changes how a frame's text looks, and none of its widths. @default leaves it */
	readonly look?: (frame: string) => string;
	/** The size to draw for. @default what the terminal says */
	readonly sizeOf?: () => TerminalSize;
	/** Whether the terminal reports the mouse while the screen is its. @default false */
	readonly hasMouse?: boolean;
}

/** Reports of buttons and wheel (1000), in the form that has no limits (1006). */
const mouseOn = '\u001b[?1000;1006h';
const mouseOff = '\u001b[?1000;1006l';

/** Modes that switch the mouse on with the alternate screen, and off with it, whatever ends it. */
const withMouse = (modes: string): string =>
	modes.replace('\u001b[?1049h', `$&${mouseOn}`).replace('\u001b[?1049l', `${mouseOff}$&`);

/** Bytes from which a terminal is told where an update begins and ends, so that it shows no half of it. */
const large = 1024;
const together = (text: string): string => (text.length < large ? text : `\u001b[?2026h${text}\u001b[?2026l`);

/**
 * Stands between Ink and the terminal: takes whole frames, and sends the cells that changed. While the
 * terminal has not taken what was sent before, only the newest frame is kept; so a slow line shows fewer
 * frames, and never old ones.
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
	/** What the terminal shows; `null` while that is not known. */
	#shown: Grid | null = null;
	/** What it is to show next; `null` when there is nothing new. */
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

	/** Resolves with whether the terminal has taken everything, within this many milliseconds. */
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
				// Another screen than the one that is known.
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
		// Terminals wrap, cut and move what they show, each in its own way.
		this.#shown = null;
		this.#waiting = null;
		this.emit('resize');
		// Ink writes nothing where its frame is the same at both sizes.
		if (this.#shown === null && this.#frame !== '') this.#draw();
	};
}
