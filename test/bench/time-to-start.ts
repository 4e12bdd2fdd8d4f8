import { execFileSync } from 'node:child_process';
import { startTerminal } from '../terminal/pseudo-terminal.ts';
import { processorTimeOf } from './process-figures.ts';

export type Environment = Readonly<Record<string, string>>;

/** Milliseconds that a command takes from its start to its end. */
export const timeOf = (args: readonly string[], env: Environment) => (): number => {
	const start = performance.now();
	execFileSync(process.execPath, [...args], {
		env: { PATH: process.env['PATH'], ...env },
		stdio: ['ignore', 'pipe', 'inherit'],
		maxBuffer: 1e9,
	});
	return performance.now() - start;
};

/** A start of a program on a terminal, until it shows something. */
export interface Start {
	/** Milliseconds. */
	readonly time: number;
	/** Milliseconds of processor time, of all threads; `null` where the system does not say. */
	readonly processor: number | null;
}

/** Starts a program on a terminal, and ends it when it shows something. */
export const startUntil =
	(command: readonly string[], what: string | RegExp, env: Environment = {}) =>
	async (): Promise<Start> => {
		const start = performance.now();
		const terminal = startTerminal([], { columns: 120, rows: 40, env }, [...command]);
		await terminal.shows(what);
		const time = performance.now() - start;
		const processor = processorTimeOf(terminal.pid);
		// Only a program that ends in order leaves what it has compiled.
		terminal.press('ctrl-c');
		await terminal.exit();
		terminal.dispose();
		return { time, processor };
	};

/** Milliseconds from the start of a program on a terminal until it shows something. */
export const timeToShow = (...args: Parameters<typeof startUntil>) => {
	const start = startUntil(...args);
	return async (): Promise<number> => (await start()).time;
};

/** The first rows of the list. */
export const firstRows = /^❯ /m;
