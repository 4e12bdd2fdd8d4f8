import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { hostname, release } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { CommandContext } from './commands/context.ts';
import { failureOf } from './commands/failure.ts';
import type { Hook } from './commands/hook.ts';
import type { Io } from './commands/io.ts';
import { isAccessible } from './config/accessible.ts';
import { parseArguments } from './config/arguments.ts';
import { colourTheme } from './config/colours.ts';
import type { Candidate, Completion } from './config/completion.ts';
import { givenOptions } from './config/given-options.ts';
import type { CommonOptions, Invocation } from './config/invocation.ts';
import { officialConfigPath } from './config/official-file.ts';
import { type OwnConfig, ownConfigPath } from './config/own-config.ts';
import { editOwnFile } from './config/own-file-edit.ts';
import { noOwnSettings, type OwnSettings, ownFileName, readOwnSettings } from './config/own-settings.ts';
import { createViewStore } from './config/own-views.ts';
import { type ConfigFile, resolveSettings, type Settings } from './config/settings.ts';
import { stateFolder } from './config/state-folder.ts';
import { withView } from './config/view-selection.ts';
import { Ended, watchEnding } from './ending.ts';
import { createConfigStore } from './files/config-store.ts';
import { createDraftStore, noDraftStore } from './files/draft-store.ts';
import { createHistoryFile } from './files/history-file.ts';
import { createJournalFile } from './files/journal-file.ts';
import { createLastLookFile } from './files/last-look-file.ts';
import { cleanText } from './jobs/clean-text.ts';
import { crashReport, type Strike, strikeOf } from './jobs/crash.ts';
import { createEventLog } from './jobs/event-log.ts';
import { createHistoryStore, createMemoryHistory, type HistoryStore } from './jobs/history-store.ts';
import { type ViewStore, viewWords } from './jobs/job-view.ts';
import { createJournal, createMemoryJournal, type Journal } from './jobs/journal.ts';
import { noLastLook } from './jobs/last-look.ts';
import { createNoticeSwitch } from './jobs/notices.ts';
import { setUpCommand, setUpScreen } from './setup.ts';

/** The package's version, put in by the build. */
declare const VERSION: string;

const { arch, argv, env, platform, stdin, stdout, stderr } = process;
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
const readSettings = (options: CommonOptions, own: OwnSettings): Settings =>
	options.demo ? resolveSettings(options, {}, null) : resolveSettings(options, env, readConfigFile(), own);

const ownPath = ownConfigPath(env);
const ownFile = ownPath === null ? null : createConfigStore(ownPath);

const readOwn = (options: CommonOptions): OwnSettings =>
	options.demo || ownFile === null ? noOwnSettings : readOwnSettings(ownFile.read);

/** The views of the configuration file; those of the demo end with it. */
function openViews(config: OwnConfig, isDemo: boolean): ViewStore {
	let now = config;
	return createViewStore(config, (edit) => {
		if (isDemo || ownFile === null) now = edit(now);
		else ownFile.change((text) => editOwnFile(text, ownFileName, (current) => (now = edit(current))));
		return now;
	});
}

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
	const own = readOwn(options);
	const asked = readSettings(options, own);
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
	const { createClipboard } = await import('./output/clipboard.ts');
	const { multiplexerOf } = await import('./output/pass-through.ts');
	const { createNotifier } = await import('./output/notifier.ts');
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
			notify: createNotifier((text) => stdout.write(text), multiplexerOf(env)),
			notices: createNoticeSwitch(own.config.notices),
			writeExport: createExporter(process.cwd(), env['HOME'] ?? null),
			drafts: demo === null ? createDraftStore(stateFolder(env)) : noDraftStore,
			views: openViews(own.config, demo !== null),
			lastLook: demo === null ? createLastLookFile(stateFolder(env)) : noLastLook,
			hints: [...warnings, ...(isFallback ? [`To connect: ${keyHint}`] : [])],
		},
		stdin,
		stdout,
		theme: colourTheme(options, env, own.config.theme),
		isAscii: options.ascii === true,
		strike,
		ending,
		onSuspend: suspend,
	});
	// A word to a terminal that takes none would keep the process for ever.
	if (!isStalled) for (const stream of terminals()) setBlocking(stream, true);
	endWith(cause, isCreating, strike);
}

/** Ends the process, and tells what the person has to know of that. */
function endWith(cause: unknown, isCreating: boolean, strike: Strike): never {
	if (cause !== null && !(cause instanceof Ended)) io.err(crashReport(cause, strike));
	if (isCreating) {
		io.err(
			'The program ended while a job was being created. It may have been made; the next start looks for it.\n',
		);
	}
	// Requests that nobody waits for any more would keep the process, and the shell, waiting.
	process.exit(cause !== null ? endCode(cause) : isCreating ? 1 : 0);
}

/** The same as the screen in lines: it needs no terminal that can do anything, nor any terminal. */
async function runAccessibleCommand(options: CommonOptions): Promise<void> {
	const own = readOwn(options);
	const asked = readSettings(options, own);
	const isTerminal = stdin.isTTY && stdout.isTTY;
	const { settings, connection, demo } = isTerminal
		? await setUpScreen(asked, options, isTerminal)
		: await setUpCommand(asked, options);
	const { createClient } = await import('./api/client.ts');
	const { createExporter } = await import('./files/export-file.ts');
	const { createLineReader } = await import('./accessible/line-reader.ts');
	const { runAccessible } = await import('./accessible/run-accessible.ts');
	const { workspace, workspaces, project, jobId, keyHint, warnings } = settings;
	const isFallback = demo !== null && !options.demo;
	const { cause, isCreating } = await runAccessible({
		program: {
			client: createClient(connection),
			journal: openJournal(demo !== null),
			history: openHistory(demo !== null, warnOfHistory),
			lastLook: demo === null ? createLastLookFile(stateFolder(env)) : noLastLook,
			drafts: demo === null ? createDraftStore(stateFolder(env)) : noDraftStore,
			views: openViews(own.config, demo !== null),
			writeExport: createExporter(process.cwd(), env['HOME'] ?? null),
			log: createEventLog(Date.now),
			appUrl: settings.appUrl,
			workspaces,
			isReadOnly: settings.isReadOnly,
			isDemo: demo !== null,
			interval: settings.interval,
			now: Date.now,
		},
		terminal: {
			...createLineReader(stdin),
			write: (text) => stdout.write(text),
			columns: () => (stdout.isTTY ? stdout.columns : null),
			isEchoing: stdin.isTTY,
		},
		workspace,
		project,
		jobId,
		hints: [...warnings, ...(isFallback ? [`To connect: ${keyHint}`] : [])],
		// The end of the input is the person's way out.
		ending: watchEnding({ events: process, stdin: { on: () => {} }, stdout }),
	});
	endWith(cause, isCreating, strikeOf([null, ...workspaces].map((slug) => connection.key(slug))));
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

/** A terminal that can move no cursor and set no colour gets lines; with nobody to type, the list alone. */
const isDumb = env['TERM'] === 'dumb' && stdout.isTTY;

function runPlainList(options: CommonOptions): Promise<void> {
	io.err(
		'TERM=dumb has no screen to draw on, so this is the list; roboflow-jobs --help tells of the others.\n',
	);
	return runScreenless({ command: 'list', options, isJson: false, selection: { filter: '', sort: null } });
}

/** Aborts at the signals by which people and systems end what runs on. */
function toldToStop(): AbortSignal {
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stop.abort());
	return stop.signal;
}

/** How long a command that is run for an event may take. Milliseconds. */
const hookLimit = 60_000;

async function openHook(command: string, stop: AbortSignal): Promise<Hook> {
	const { createHook } = await import('./commands/hook.ts');
	const kill = (id: number, signal: NodeJS.Signals): void => void process.kill(id, signal);
	return createHook({ command, env, hasGroups: platform !== 'win32', kill, io, stop, limit: hookLimit });
}

/** How long a shell that completes a word waits for the service. Milliseconds. */
const completionPatience = 1500;

async function askLive({ live, typed, given }: Completion): Promise<readonly Candidate[]> {
	if (live === null) return [];
	const options = givenOptions(given);
	if (live === 'views') {
		const views = openViews(readOwn(options).config, options.demo === true).all();
		return views.map((view) => ({ value: view.name, note: viewWords(view) }));
	}
	const signal = AbortSignal.timeout(completionPatience);
	const { settings, connection, demo } = await setUpCommand(readSettings(options, noOwnSettings), options);
	const { createClient } = await import('./api/client.ts');
	const { liveValues } = await import('./commands/live-values.ts');
	try {
		const labeler = given.get('--labeler');
		const asker = { client: createClient(connection), settings, signal };
		return await liveValues(live, asker, typed, typeof labeler === 'string' ? labeler : '');
	} finally {
		await demo?.close();
	}
}

type ScreenlessInvocation = Exclude<
	Extract<Invocation, { readonly isJson: boolean }>,
	{ readonly command: 'info' }
>;

async function runScreenless(invocation: ScreenlessInvocation): Promise<void> {
	const own = readOwn(invocation.options);
	const asked = readSettings(invocation.options, own);
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
	const history = () => openHistory(demo !== null, invocation.isJson ? () => {} : warnOfHistory);
	const views = () => openViews(own.config, demo !== null).all();
	try {
		switch (invocation.command) {
			case 'list':
				return await (await import('./commands/list.ts')).listCommand(
					context,
					withView(invocation.selection, views()),
					invocation.delimited,
					history(),
				);
			case 'watch':
				return await (await import('./commands/watch.ts')).watchCommand(
					context,
					withView(invocation.selection, views()),
					history(),
					toldToStop(),
				);
			case 'watch-events': {
				const stop = toldToStop();
				return await (await import('./commands/watch-events.ts')).watchEventsCommand(
					context,
					withView(invocation.selection, views()),
					history(),
					invocation.exec === null ? null : await openHook(invocation.exec, stop),
					stop,
				);
			}
			case 'get':
				return await (await import('./commands/get.ts')).getCommand(
					context,
					invocation.id,
					invocation.delimited,
					history(),
				);
			case 'create':
				return await (await import('./commands/create.ts')).createCommand(
					context,
					invocation.asked,
					openJournal(demo !== null),
				);
			case 'batches':
				return await (await import('./commands/batches.ts')).batchesCommand(context, invocation.delimited);
			case 'people':
				return await (await import('./commands/people.ts')).peopleCommand(context, invocation.delimited);
			case 'projects':
				return await (await import('./commands/projects.ts')).projectsCommand(context, invocation.delimited);
			case 'report':
				return await (await import('./commands/report.ts')).reportCommand(
					context,
					invocation.asked,
					history(),
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
			if (isAccessible(invocation.options, env) || (isDumb && stdin.isTTY)) {
				return runAccessibleCommand(invocation.options);
			}
			return isDumb ? runPlainList(invocation.options) : runScreenCommand(invocation.options);
		case 'info': {
			const { infoCommand } = await import('./commands/info.ts');
			const { multiplexerOf } = await import('./output/pass-through.ts');
			const { fileState } = await import('./files/file-state.ts');
			const machine = {
				env,
				platform,
				system: `${platform} ${release()} ${arch}`,
				version: VERSION,
				node: process.version,
				multiplexer: multiplexerOf(env),
				size: stdout.isTTY ? `${stdout.columns}×${stdout.rows}` : null,
				fileState,
			};
			return infoCommand(
				machine,
				() => readSettings(invocation.options, readOwn(invocation.options)),
				invocation,
				io,
			);
		}
		case 'complete': {
			const { completeCommand } = await import('./commands/complete.ts');
			const { programEntry } = await import('./config/table-entries.ts');
			io.out(await completeCommand(invocation, programEntry(), askLive));
			return;
		}
		case 'demo-server': {
			const { demoServerCommand } = await import('./commands/demo-server.ts');
			const stopped = once(toldToStop(), 'abort');
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
