import { createInterface } from 'node:readline';
import type { LineTerminal } from './line-console.ts';

/**
 * Takes what comes from a terminal, or from a pipe, apart into lines. The terminal itself edits and shows
 * what is typed: it is never put into another mode, so there is nothing to restore.
 */
export function createLineReader(input: NodeJS.ReadableStream): Pick<LineTerminal, 'read' | 'takes'> {
	const lines: string[] = [];
	let waiting: ((line: string | null) => void) | null = null;
	let hasEnded = false;
	const reader = createInterface({ input, terminal: false });

	/** Gives a line to the reader that waits for one; `false` when nobody does. */
	function give(line: string | null): boolean {
		const resolve = waiting;
		waiting = null;
		resolve?.(line);
		return resolve !== null;
	}
	reader.on('line', (line) => {
		if (!give(line)) lines.push(line);
	});
	function end(): void {
		hasEnded = true;
		give(null);
	}
	reader.on('close', end);
	// A terminal that is gone cannot be read; the reader hands the input's error on.
	reader.on('error', end);
	return {
		read() {
			const line = lines.shift();
			if (line !== undefined) return Promise.resolve(line);
			if (hasEnded) return Promise.resolve(null);
			return new Promise((resolve) => {
				waiting = resolve;
			});
		},
		takes(line) {
			if (lines[0]?.trim().toLowerCase() !== line) return false;
			lines.shift();
			return true;
		},
	};
}
