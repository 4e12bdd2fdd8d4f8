import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { CommandContext } from './commands/context.ts';
import { failureOf } from './commands/failure.ts';
import type { Io } from './commands/io.ts';
import { type CommonOptions, type Invocation, parseArguments } from './config/arguments.ts';
import { colourTheme } from './config/colours.ts';
import { officialConfigPath } from './config/official-file.ts';
import { type ConfigFile, resolveSettings, type Settings } from './config/settings.ts';
import { stateFolder } from './config/state-folder.ts';
import { Ended, watchEnding } from './ending.ts';
import { createDraftStore, noDraftStore } from './files/draft-store.ts';
import { createHistoryFile } from './files/history-file.ts';
import { createJournalFile } from './files/journal-file.ts';
import { createLastLookFile } from './files/last-look-file.ts';
import { cleanText } from './jobs/clean-text.ts';
import { crashReport, strikeOf } from './jobs/crash.ts';
import { createHistoryStore, createMemoryHistory, type HistoryStore } from './jobs/history-store.ts';
import { createJournal, createMemoryJournal, type Journal } from './jobs/journal.ts';
import { noLastLook } from './jobs/last-look.ts';
import { setUpCommand, setUpScreen } from './setup.ts';

/** The package's version, put in by the build. */
declare const VERSION: string;

const { argv, env, platform, stdin, stdout, stderr } = process;
const args = argv.slice(2);

const io: Io = {
	out: (text) => stdout.write(text),
	err: (text) => stderr.write(text),
	now: Date.now,
};

function readConfigFile(): ConfigFile | null {
	const path = officialConfigPath(env, platform);
	if (path === null) return null;
	try {
		const isReadableByOthers = platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
		return { path, text: readFileSync(path, 'utf8'), isReadableByOthers };
	} catch {
		return null;
	}
}

/** The demo has no settings of the person's, not even a default project. */
const readSettings = (options: CommonOptions): Settings =>
	options.demo ? resolveSettings(options, {}, null) : resolveSettings(options, env, readConfigFile());

/** Whether the program that calls itself so may still run; on another machine nobody can tell. */
function isRunning(writer: string): boolean {
	const [host, pid] = writer.split(' ');
	if (host !== hostname()) return true;
	try {
		return process.kill(Number(pid), 0);
	} catch (error) {
		// It runs, and belongs to somebody else.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** The demo leaves nothing behind. */
function openJournal(isDemo: boolean): Journal {
	if (isDemo) return createMemoryJournal(Date.now);
	const lines = createJournalFile(stateFolder(env), Date.now);
	return createJournal({ lines, writer: `${hostname()} ${process.pid}`, isRunning, now: Date.now });
}

/** The demo leaves nothing behind. */
const openHistory = (isDemo: boolean, onProblem: (error: unknown) => void): HistoryStore =>
	isDemo
		? createMemoryHistory()
		: createHistoryStore({ lines: createHistoryFile(stateFolder(env)), onProblem });

/** The history is worth a word to people alone. */
function warnOfHistory(error: unknown): void {
	const reason = error instanceof Error ? error.message : 'unknown reason';
	io.err(`warning: the history cannot be kept: ${cleanText(reason)}\n`);
}

async function runScreenCommand(options: CommonOptions): Promise<void> {
	const asked = readSettings(options);
	const isTerminal = stdin.isTTY && stdout.isTTY;
	const { settings, connection, demo } = await setUpScreen(asked, options, isTerminal);
	const { createClient } = await import('./api/client.ts');
	const { withHeadStart } = await import('./api/head-start.ts');
	const { appUrl, workspace, workspaces, project, jobId, interval, isReadOnly, keyHint, warnings } = settings;
	const { isAll } = settings;
	const plain = createClient(connection);
	const client =
		workspace !== null && project !== null ? withHeadStart(plain, { workspace, project }) : plain;
	const { runScreen } = await import('./terminal.tsx');
	const { createClipboard, multiplexerOf } = await import('./output/clipboard.ts');
	const { createExporter } = await import('./files/export-file.ts');
	const { setBlocking } = await import('./output/set-blocking.ts');
	const strike = strikeOf([null, ...workspaces].map((slug) => connection.key(slug)));
	const ending = watchEnding({ events: process, stdin, stdout });
	ending.addEventListener('abort', () => {
		// Whatever is in the way of an orderly end must not keep the program.
		setTimeout(() => process.exit(endCode(ending.reason)), lastMoment).unref();
	});
	for (const stream of terminals()) setBlocking(stream, false);
	const isFallback = demo !== null && !options.demo;
	const { isCreating, cause, isStalled } = await runScreen({
		client,
		journal: openJournal(demo !== null),
		openHistory: (onProblem) => openHistory(demo !== null, onProblem),
		workspace,
		project,
		isAll,
		program: {
			appUrl,
			workspaces,
			jobId,
			interval,
			isReadOnly,
			isDemo: demo !== null,
			clipboard: createClipboard((text) => stdout.write(text), multiplexerOf(env)),
			writeExport: createExporter(process.cwd(), env['HOME'] ?? null),
			drafts: demo === null ? createDraftStore(stateFolder(env)) : noDraftStore,
			lastLook: demo === null ? createLastLookFile(stateFolder(env)) : noLastLook,
			hints: [...warnings, ...(isFallback ? [`To connect: ${keyHint}`] : [])],
		},
		stdin,
		stdout,
		theme: colourTheme(options, env),
		isAscii: options.ascii === true,
		strike,
		ending,
		onSuspend: suspend,
	});
	// A word to a terminal that takes none would keep the process for ever.
	if (!isStalled) for (const stream of terminals()) setBlocking(stream, true);
	if (cause !== null && !(cause instanceof Ended)) io.err(crashReport(cause, strike));
	if (isCreating) {
		io.err(
			'The program ended while a job was being created. It may have been made; the next start looks for it.\n',
		);
	}
	// Requests that nobody waits for any more would keep the process, and the shell, waiting.
	process.exit(cause !== null ? endCode(cause) : isCreating ? 1 : 0);
}

/** Streams that lead to a terminal; others take what they are sent. */
const terminals = () => [stdout, stderr].filter(({ isTTY }) => isTTY);

/** How long an end from outside may take. Milliseconds. */
const lastMoment = 1500;

const endCode = (cause: unknown): number => (cause instanceof Ended ? cause.exitCode : 1);

/** Stops the whole job that the shell knows, npm and all, until `fg`. */
async function suspend(): Promise<void> {
	const resumed = once(process, 'SIGCONT');
	try {
		process.kill(0, 'SIGTSTP');
	} catch {
		// There is no such thing on this system.
		return;
	}
	// Where nobody does job control (ssh -t, containers) the signal is dropped, and none will follow.
	await Promise.race([resumed, delay(200)]);
}

/** A terminal that can move no cursor and set no colour gets the list as plain lines. */
const isDumb = env['TERM'] === 'dumb' && stdout.isTTY;

function runPlainList(options: CommonOptions): Promise<void> {
	io.err(
		'TERM=dumb has no screen to draw on, so this is the list; roboflow-jobs --help tells of the others.\n',
	);
	return runScreenless({ command: 'list', options, isJson: false, selection: { filter: '', sort: null } });
}

type ScreenlessInvocation = Extract<Invocation, { readonly isJson: boolean }>;

async function runScreenless(invocation: ScreenlessInvocation): Promise<void> {
	const asked = readSettings(invocation.options);
	// With --json, stderr is for an error that a program reads.
	if (!invocation.isJson) for (const warning of asked.warnings) io.err(`warning: ${warning}\n`);
	const { settings, connection, demo } = await setUpCommand(asked, invocation.options);
	const { createClient } = await import('./api/client.ts');
	const context: CommandContext = {
		client: createClient(connection),
		settings,
		isJson: invocation.isJson,
		io,
	};
	try {
		switch (invocation.command) {
			case 'list':
				return await (await import('./commands/list.ts')).listCommand(context, invocation.selection);
			case 'get':
				return await (await import('./commands/get.ts')).getCommand(context, invocation.id);
			case 'create':
				return await (await import('./commands/create.ts')).createCommand(
					context,
					invocation.asked,
					openJournal(demo !== null),
				);
			case 'batches':
				return await (await import('./commands/batches.ts')).batchesCommand(context);
			case 'report':
				return await (await import('./commands/report.ts')).reportCommand(
					context,
					invocation.asked,
					openHistory(demo !== null, invocation.isJson ? () => {} : warnOfHistory),
				);
			default:
				return invocation satisfies never;
		}
	} finally {
		await demo?.close();
	}
}

async function run(invocation: Invocation): Promise<void> {
	switch (invocation.command) {
		case 'print':
			io.out(invocation.text);
			return;
		case 'screen':
			return isDumb ? runPlainList(invocation.options) : runScreenCommand(invocation.options);
		case 'demo-server': {
			const { demoServerCommand } = await import('./commands/demo-server.ts');
			const stopped = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
			return demoServerCommand(
				invocation,
				io,
				stopped.then(() => undefined),
			);
		}
		default:
			return runScreenless(invocation);
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
