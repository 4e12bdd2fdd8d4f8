import { EventEmitter } from 'node:events';
import type { TerminalOutput } from '../../source/output/screen-stream.ts';
import { type EmulatedScreen, emulateScreen } from './emulated-screen.ts';

/** A terminal's output in the test's own process, drawn on a screen that measures as the program does. */
export class EmulatedOutput extends EventEmitter implements TerminalOutput {
	columns: number;
	rows: number;
	readonly screen: EmulatedScreen;

	constructor(columns: number, rows: number) {
		super();
		this.columns = columns;
		this.rows = rows;
		this.screen = emulateScreen({ columns, rows, widths: 'graphemes' });
	}

	write(text: string, onSent: () => void = () => {}): void {
		void this.screen.write(text).then(onSent);
	}

	resize(columns: number, rows: number): void {
		this.columns = columns;
		this.rows = rows;
		this.screen.resize(columns, rows);
		this.emit('resize');
	}
}
