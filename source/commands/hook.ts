import type { spawn } from 'node:child_process';
import type { Io } from './io.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a command for one thing after another. */
export interface Hook {
	/**
	 * Runs the command once those before it have ended.
	 *
	 * @param what it is run for, to name it where that fails.
	 * @param input goes to its standard input.
	 */
	readonly run: (what: string, input: string) => void;
	/** Resolves once nothing runs or waits any more. */
	readonly idle: () => Promise<void>;
}

export interface HookOptions {
	/** For the shell. It may hold secrets, and is never repeated. */
	readonly command: string;
	/** The program's own. */
	readonly env: Environment;
	/** Where children can be ended together with their own children. */
	readonly hasGroups: boolean;
	/** Ends a process, or with a negative id a group of them; may throw when it is gone. */
	readonly kill: (id: number, signal: 'SIGTERM' | 'SIGKILL') => void;
	readonly io: Pick<Io, 'err'>;
	/** Ends what runs, and runs no more. */
	readonly stop: AbortSignal;
	/** How long a command may take; milliseconds. */
	readonly limit: number;
}

/** From asking a command to end to making it do so; milliseconds. */
const grace = 2000;

/** Everything but the key: whatever is run gets no more than what happened. */
const withoutKey = (env: Environment): Environment =>
	Object.fromEntries(Object.entries(env).filter(([name]) => name.toUpperCase() !== 'ROBOFLOW_API_KEY'));

/** Runs a command by the shell, one at a time, in order. What goes wrong is told, and the following command runs. */
export function createHook({ command, env, hasGroups, kill, io, stop, limit }: HookOptions): Hook {
	let last: Promise<void> = Promise.resolve();
	let dropped = 0;

	/** @returns what went wrong; `null` for nothing. */
	function runNow(start: typeof spawn, input: string): Promise<string | null> {
		// What it prints is shown. A group of its own can be ended as a whole, whatever the shell began.
		const child = start(command, {
			shell: true,
			detached: hasGroups,
			env: { ...withoutKey(env) },
			stdio: ['pipe', 'inherit', 'inherit'],
		});
		const { pid } = child;
		let why: string | null = null;
		function end(signal: 'SIGTERM' | 'SIGKILL'): void {
			try {
				if (pid !== undefined) kill(hasGroups ? -pid : pid, signal);
			} catch {
				// It has just ended by itself.
			}
		}
		const timers: NodeJS.Timeout[] = [];
		function giveUp(reason: string): void {
			why = reason;
			end('SIGTERM');
			timers.push(setTimeout(() => end('SIGKILL'), grace));
		}
		const onStop = (): void => giveUp('was stopped with the watch');
		stop.addEventListener('abort', onStop);
		timers.push(setTimeout(() => giveUp(`took longer than ${limit / 1000} s, and was ended`), limit));
		// A reader that is gone has heard enough.
		child.stdin.on('error', () => {});
		child.stdin.end(input);
		return new Promise<string | null>((resolve) => {
			child.on('error', ({ message }) => resolve(`cannot be run: ${message}`));
			child.on('exit', (code, signal) => {
				// The shell may have ended, and what it began may not.
				if (why !== null && hasGroups) end('SIGKILL');
				resolve(why ?? (code === 0 ? null : `ended with ${code === null ? signal : `code ${code}`}`));
			});
		}).finally(() => {
			stop.removeEventListener('abort', onStop);
			for (const timer of timers) clearTimeout(timer);
		});
	}

	async function runNext(what: string, input: string): Promise<void> {
		// Few watches run a command, and every command would load this.
		const { spawn: start } = await import('node:child_process');
		if (stop.aborted) {
			dropped += 1;
			return;
		}
		const trouble = await runNow(start, input);
		if (trouble !== null) io.err(`warning: the command for “${what}” ${trouble}\n`);
	}

	return {
		run(what, input) {
			last = last.then(() => runNext(what, input));
		},
		async idle() {
			await last;
			if (dropped > 0) io.err(`warning: the command was not run for ${dropped} more\n`);
		},
	};
}
