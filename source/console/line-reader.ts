import { createInterface } from 'node:readline';
import type { LineTerminal } from './line-console.ts';

/**
 * Splits input from a terminal or a pipe into lines. The terminal itself edits and shows typed text. Its mode
 * never changes, so there is nothing to restore.
 */
export function createLineReader(input: NodeJS.ReadableStream): Pick<LineTerminal, 'read' | 'takes'> {
	const lines: string[] = [];
	let waiting: ((line: string | null) => void) | null = null;
	let hasEnded = false;
	const reader = createInterface({ input, terminal: false });

	/** Passes a line to the waiting reader; `false` if none is waiting. */
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
	// Reading from a closed terminal fails; the line reader forwards that error.
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
