import { openSync, writeFileSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/** The terminal that the program was started from, wherever its input and output go. */
const path = '/dev/tty';

/** A terminal to ask a question on. */
export interface AskedTerminal {
	readonly input: ReadStream;
	readonly write: (text: string) => void;
}

/** Opens the controlling terminal; `null` if there is none. */
export function openOwnTerminal(): AskedTerminal | null {
	try {
		const input = new ReadStream(openSync(path, 'r'));
		return { input, write: (text) => writeFileSync(path, text) };
	} catch {
		return null;
	}
}
