import { once } from 'node:events';
import { failureOf } from './commands/failure.ts';
import { isAccessible } from './config/accessible.ts';
import { parseArguments } from './config/arguments/arguments.ts';
import type { CommonOptions, CompleteAsked, Invocation } from './config/arguments/invocation.ts';
import { calledAs } from './config/called-as.ts';
import type { Host } from './run/host.ts';
import type { ScreenlessInvocation } from './run/run-screenless.ts';
import { toldToStop } from './run/told-to-stop.ts';

/** Version of the package, inserted by the build. */
declare const VERSION: string;

const { argv, env, stdin, stdout, stderr } = process;
const args = argv.slice(2);

const host: Host = {
	system: process,
	io: {
		out: (text) => stdout.write(text),
		err: (text) => stderr.write(text),
		now: Date.now,
		columns: () => (stdout.isTTY && stdout.columns > 0 ? stdout.columns : null),
	},
	version: VERSION,
};
const { io } = host;

/**
 * Whether the terminal has no cursor movement or colours. It gets the console, or only the list if there is
 * no input.
 */
const isDumb = env['TERM'] === 'dumb' && stdout.isTTY;

// Each kind of command loads only its own modules, since loading takes time.
async function runScreenless(invocation: ScreenlessInvocation): Promise<void> {
	const commands = await import('./run/run-screenless.ts');
	return commands.runScreenless(host, invocation);
}

async function runLines(options: CommonOptions): Promise<void> {
	const { runLinesCommand } = await import('./run/run-lines.ts');
	return runLinesCommand(host, options);
}

async function runScreen(options: CommonOptions): Promise<void> {
	const { runScreenCommand } = await import('./run/run-screen.ts');
	return runScreenCommand(host, options);
}

async function runInfo(invocation: Extract<Invocation, { readonly command: 'info' }>): Promise<void> {
	const info = await import('./run/run-info.ts');
	return info.runInfo(host, invocation);
}

async function runComplete(completion: CompleteAsked): Promise<void> {
	const { completeCommand } = await import('./commands/complete-command.ts');
	const { programEntry } = await import('./config/arguments/table-entries.ts');
	const { askLive } = await import('./run/ask-live.ts');
	io.out(await completeCommand(completion, programEntry(), (word) => askLive(host, word)));
}

function runPlainList(options: CommonOptions): Promise<void> {
	io.err(
		'TERM=dumb cannot show screens, so this is the list. See roboflow-jobs --help for other commands.\n',
	);
	const selection = { filter: '', sort: null };
	return runScreenless({ command: 'list', options, isJson: false, selection });
}

async function run(invocation: Invocation): Promise<void> {
	switch (invocation.command) {
		case 'print':
			io.out(invocation.text);
			return;
		case 'screen': {
			const { options } = invocation;
			if (isAccessible(options, env) || (isDumb && stdin.isTTY)) return runLines(options);
			return isDumb ? runPlainList(options) : runScreen(options);
		}
		case 'info':
			return runInfo(invocation);
		case 'licenses': {
			const { runLicenses } = await import('./run/run-licenses.ts');
			return runLicenses(host);
		}
		case 'complete':
			return runComplete(invocation);
		case 'demo-server': {
			const { demoServerCommand } = await import('./commands/demo-server-command.ts');
			const stopped = once(toldToStop(host), 'abort');
			return demoServerCommand(
				invocation,
				io,
				calledAs(env),
				stopped.then(() => undefined),
			);
		}
		default:
			return runScreenless(invocation);
	}
}

/** Runs the program. Returns the exit code. */
async function main(): Promise<number> {
	try {
		await run(parseArguments(args, VERSION, stdout.columns || undefined));
		return 0;
	} catch (error) {
		const { text, exitCode } = failureOf(
			error,
			args.some((arg) => /^--json(?:=|$)/.test(arg)),
		);
		io.err(text);
		return exitCode;
	}
}

// An error while printing an error is ignored.
stderr.on('error', () => {});
process.exitCode = await main();
