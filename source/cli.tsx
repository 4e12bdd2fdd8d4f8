import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import type { CommandContext } from './commands/context.ts';
import { failureOf } from './commands/failure.ts';
import type { Io } from './commands/io.ts';
import { type CommonOptions, type Invocation, parseArguments } from './config/arguments.ts';
import { officialConfigPath } from './config/official-file.ts';
import { type ConfigFile, type Connection, resolveSettings, type Settings } from './config/settings.ts';
import { MissingKeyError, UsageError } from './config/usage-error.ts';
import type { DemoServer } from './demo/server.ts';

/** The package's version, put in by the build. */
declare const VERSION: string;

const { argv, env, platform, stdin, stdout, stderr } = process;

const io: Io = {
	out: (text) => stdout.write(text),
	err: (text) => stderr.write(text),
	columns: stdout.isTTY ? stdout.columns : null,
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

/** Settings, and the demo server that they lead to where there is one. */
interface Setup {
	readonly settings: Settings;
	readonly connection: Connection;
	readonly demo: DemoServer | null;
}

/** @param mayFallBack whether the demo takes the place of a missing key. */
async function setUp(options: CommonOptions, mayFallBack: boolean): Promise<Setup> {
	const settings = options.demo
		? resolveSettings(options, {}, null)
		: resolveSettings(options, env, readConfigFile());
	if (!options.demo && settings.connection !== null)
		return { settings, connection: settings.connection, demo: null };
	if (!options.demo && !mayFallBack) throw new MissingKeyError(settings.keyHint);
	const { startDemoServer } = await import('./demo/server.ts');
	const demo = await startDemoServer();
	const { workspace, project } = options.demo ? settings : { workspace: null, project: null };
	return {
		settings: { ...settings, workspace: workspace ?? demo.workspace, project: project ?? demo.projects[0] },
		connection: { apiUrl: demo.url, auth: settings.auth, key: () => demo.key },
		demo,
	};
}

async function runScreenCommand(options: CommonOptions): Promise<void> {
	const isTerminal = stdin.isTTY && stdout.isTTY;
	const { settings, connection, demo } = await setUp(options, isTerminal);
	if (!isTerminal) {
		throw new UsageError(
			'the screen needs a terminal',
			'roboflow-jobs list, get, create and batches work without one',
		);
	}
	const { runScreen } = await import('./terminal.tsx');
	const { appUrl, workspace, project, jobId, interval, isReadOnly, keyHint, warnings } = settings;
	try {
		await runScreen({
			connection,
			workspace,
			project,
			program: {
				appUrl,
				jobId,
				interval,
				isReadOnly,
				isDemo: demo !== null,
				hints: [...(demo !== null && !options.demo ? [`To connect: ${keyHint}`] : []), ...warnings],
			},
			stdin,
			stdout,
			hasColours: !env['NO_COLOR'],
			onSuspend: suspend,
		});
	} finally {
		await demo?.close();
	}
}

/** Stops the whole job that the shell knows, npm and all, until `fg`. */
async function suspend(): Promise<void> {
	const resumed = once(process, 'SIGCONT');
	process.kill(0, 'SIGTSTP');
	await resumed;
}

type ScreenlessInvocation = Extract<Invocation, { readonly isJson: boolean }>;

async function runScreenless(invocation: ScreenlessInvocation): Promise<void> {
	const { settings, connection, demo } = await setUp(invocation.options, false);
	for (const warning of settings.warnings) io.err(`warning: ${warning}\n`);
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
				return await (await import('./commands/list.ts')).listCommand(context);
			case 'get':
				return await (await import('./commands/get.ts')).getCommand(context, invocation.id);
			case 'create':
				return await (await import('./commands/create.ts')).createCommand(context, invocation.draft);
			case 'batches':
				return await (await import('./commands/batches.ts')).batchesCommand(context);
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
			return runScreenCommand(invocation.options);
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
	const args = argv.slice(2);
	try {
		await run(parseArguments(args, VERSION));
		return 0;
	} catch (error) {
		const { text, exitCode } = failureOf(error, args.includes('--json'));
		io.err(text);
		return exitCode;
	}
}

// `roboflow-jobs list | head` is done when head is.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();
