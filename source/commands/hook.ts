import type { spawn } from 'node:child_process';
import type { Io } from './io.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a shell command for events, one after another. */
export interface Hook {
	/**
	 * Queues a run of the command.
	 *
	 * @param what name of the event, for error messages.
	 * @param input text for its standard input.
	 */
	readonly run: (what: string, input: string) => void;
	/** Resolves when no run is active or queued. */
	readonly idle: () => Promise<void>;
}

export interface HookOptions {
	/** Shell command. It may contain secrets, so it is never printed. */
	readonly command: string;
	/** Environment of this program. */
	readonly env: Environment;
	/** Whether the system supports process groups, so that child processes can be ended as well. */
	readonly hasGroups: boolean;
	/**
	 * Sends a signal to a process, or with a negative id to a process group. May throw if the process has
	 * ended.
	 */
	readonly kill: (id: number, signal: 'SIGTERM' | 'SIGKILL') => void;
	readonly io: Pick<Io, 'err'>;
	/** Ends the current run and prevents further ones. */
	readonly stop: AbortSignal;
	/** Time limit for a run, in milliseconds. */
	readonly limit: number;
}

/** Milliseconds between SIGTERM and SIGKILL. */
const grace = 2000;

/** Removes the API key from the environment: the command receives only the event. */
const withoutKey = (env: Environment): Environment =>
	Object.fromEntries(Object.entries(env).filter(([name]) => name.toUpperCase() !== 'ROBOFLOW_API_KEY'));

/** Runs a shell command one at a time, in order. Reports a failure and continues with the next run. */
export function createHook({ command, env, hasGroups, kill, io, stop, limit }: HookOptions): Hook {
	let last: Promise<void> = Promise.resolve();
	let dropped = 0;

	/** @returns the error message; `null` for success. */
	function runNow(start: typeof spawn, input: string): Promise<string | null> {
		// Output goes to the terminal. A process group lets the program end the command with all its child
		// processes.
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
				// The process has just ended.
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
		// The command may close its input without reading all of it.
		child.stdin.on('error', () => {});
		child.stdin.end(input);
		return new Promise<string | null>((resolve) => {
			child.on('error', ({ message }) => resolve(`cannot be run: ${message}`));
			child.on('exit', (code, signal) => {
				// Child processes may still run after the shell has ended.
				if (why !== null && hasGroups) end('SIGKILL');
				resolve(why ?? (code === 0 ? null : `ended with ${code === null ? signal : `code ${code}`}`));
			});
		}).finally(() => {
			stop.removeEventListener('abort', onStop);
			for (const timer of timers) clearTimeout(timer);
		});
	}

	async function runNext(what: string, input: string): Promise<void> {
		// Loaded on demand, since few watches run a command.
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
