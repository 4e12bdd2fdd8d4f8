import { once } from 'node:events';
import { failureOf } from './commands/failure.ts';
import { isAccessible } from './config/accessible.ts';
import { parseArguments } from './config/arguments.ts';
import type { CommonOptions, Invocation } from './config/invocation.ts';
import { askLive } from './run/ask-live.ts';
import type { Host } from './run/host.ts';
import { runInfo } from './run/run-info.ts';
import { runLinesCommand } from './run/run-lines.ts';
import { runScreenCommand } from './run/run-screen.ts';
import { runScreenless } from './run/run-screenless.ts';
import { toldToStop } from './run/told-to-stop.ts';

/** The package's version, put in by the build. */
declare const VERSION: string;

const { argv, env, stdin, stdout, stderr } = process;
const args = argv.slice(2);

const host: Host = {
	system: process,
	io: {
		out: (text) => stdout.write(text),
		err: (text) => stderr.write(text),
		now: Date.now,
	},
	version: VERSION,
};
const { io } = host;

/** A terminal that can move no cursor and set no colour gets lines; with nobody to type, the list alone. */
const isDumb = env['TERM'] === 'dumb' && stdout.isTTY;

function runPlainList(options: CommonOptions): Promise<void> {
	io.err(
		'TERM=dumb has no screen to draw on, so this is the list; roboflow-jobs --help tells of the others.\n',
	);
	const selection = { filter: '', sort: null };
	return runScreenless(host, { command: 'list', options, isJson: false, selection });
}

async function run(invocation: Invocation): Promise<void> {
	switch (invocation.command) {
		case 'print':
			io.out(invocation.text);
			return;
		case 'screen': {
			const { options } = invocation;
			if (isAccessible(options, env) || (isDumb && stdin.isTTY)) return runLinesCommand(host, options);
			return isDumb ? runPlainList(options) : runScreenCommand(host, options);
		}
		case 'info':
			return runInfo(host, invocation);
		case 'complete': {
			const { completeCommand } = await import('./commands/complete.ts');
			const { programEntry } = await import('./config/table-entries.ts');
			io.out(await completeCommand(invocation, programEntry(), (word) => askLive(host, word)));
			return;
		}
		case 'demo-server': {
			const { demoServerCommand } = await import('./commands/demo-server.ts');
			const stopped = once(toldToStop(host), 'abort');
			return demoServerCommand(
				invocation,
				io,
				stopped.then(() => undefined),
			);
		}
		default:
			return runScreenless(host, invocation);
	}
}

/** @returns the exit code. */
async function main(): Promise<number> {
	try {
		await run(parseArguments(args, VERSION, stdout.columns));
		return 0;
	} catch (error) {
		const { text, exitCode } = failureOf(error, args.includes('--json'));
		io.err(text);
		return exitCode;
	}
}

// `roboflow-jobs list | head` is done when head is; a terminal that is gone ends the screen in its own way.
stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (!stdout.isTTY) process.exit(error.code === 'EPIPE' ? 0 : 1);
});
// What cannot be said is not worth another error.
stderr.on('error', () => {});
process.exitCode = await main();
