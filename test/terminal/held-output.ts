import { EventEmitter } from 'node:events';
import type { TerminalOutput } from '../../source/output/screen-stream.ts';

/** The output of a terminal at the end of a line that carries what it is sent when a test says so. */
export class HeldOutput extends EventEmitter implements TerminalOutput {
	columns: number;
	rows: number;
	/** What the program wrote, write by write. */
	readonly written: string[] = [];
	#onSent: (() => void)[] = [];

	constructor(columns: number, rows: number) {
		super();
		this.columns = columns;
		this.rows = rows;
	}

	write(text: string, onSent: () => void = () => {}): void {
		if (text !== '') this.written.push(text);
		this.#onSent.push(onSent);
	}

	drain(): void {
		const waiting = this.#onSent;
		this.#onSent = [];
		for (const onSent of waiting) onSent();
	}

	resize(columns: number, rows: number): void {
		this.columns = columns;
		this.rows = rows;
		this.emit('resize');
	}
}
