import { setTimeout as delay } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** A line between a person and a host. */
export interface Line {
	/** Bits that it carries each second. */
	readonly bits: number;
	/** Milliseconds there and back. */
	readonly roundTrip: number;
	readonly columns: number;
	readonly rows: number;
}

/** A program on a host, and the screen of a person at the other end of a slow line. */
export interface SlowTerminal {
	readonly screen: () => string;
	readonly type: (input: string) => void;
	/** Resolves once the screen is as it should be. */
	readonly until: (isSo: (screen: string) => boolean) => Promise<void>;
	/** Resolves once nothing has come for a second. */
	readonly quiet: () => Promise<void>;
	readonly hangUp: () => void;
}

const patience = 60_000;

/**
 * Starts a program behind a slow line. What it writes is taken from it at once, as an SSH server does, and
 * arrives as fast as the line carries it.
 */
export function startSlowTerminal(
	{ bits, roundTrip, columns, rows }: Line,
	[file = '', ...args]: readonly string[],
	env: Readonly<Record<string, string>>,
): SlowTerminal {
	const pty = spawn(file, args, {
		name: 'xterm-256color',
		cols: columns,
		rows,
		env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TERM: 'xterm-256color', ...env },
	});
	const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
	/** When the line has carried what was given to it. */
	let free = 0;
	let lastAt = performance.now();
	pty.onData((data) => {
		const now = performance.now();
		free = Math.max(free, now) + (Buffer.byteLength(data) * 8 * 1000) / bits;
		const arrival = free + roundTrip / 2;
		setTimeout(() => {
			emulator.write(data);
			lastAt = performance.now();
		}, arrival - now);
	});
	function screen(): string {
		const { active } = emulator.buffer;
		return Array.from({ length: rows }, (_, row) =>
			(active.getLine(active.baseY + row)?.translateToString(true) ?? '').trimEnd(),
		).join('\n');
	}
	return {
		screen,
		type: (input) => setTimeout(() => pty.write(input), roundTrip / 2),
		async until(isSo) {
			const deadline = performance.now() + patience;
			while (!isSo(screen())) {
				if (performance.now() > deadline) throw new Error(`never on the screen:\n${screen()}`);
				await delay(2);
			}
		},
		async quiet() {
			while (performance.now() - Math.max(lastAt, free) < 1000) await delay(50);
		},
		hangUp: () => pty.kill('SIGKILL'),
	};
}
