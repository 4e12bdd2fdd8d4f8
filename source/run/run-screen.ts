import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from '../api/client/client.ts';
import { redactorOf } from '../api/client/redact-key.ts';
import { withHeadStart } from '../api/live/head-start.ts';
import type { CommonOptions } from '../config/arguments/invocation.ts';
import { usesAscii } from '../config/ascii.ts';
import { colourTheme } from '../config/colours.ts';
import { usesMouse } from '../config/mouse.ts';
import { watchEnding } from '../ending.ts';
import { createExporter } from '../files/export-file.ts';
import { createNotifier } from '../output/notifier.ts';
import { multiplexerOf } from '../output/pass-through.ts';
import { createClipboard } from '../output/terminal-clipboard.ts';
import { terminalSize } from '../output/terminal-size.ts';
import { clientOptions, setUpScreen } from '../setup.ts';
import { demoPast } from './demo-past.ts';
import { endCode, endWith } from './end-with.ts';
import type { Host } from './host.ts';
import { readOwn, readSettings } from './read-settings.ts';
import { storesOf } from './stores.ts';

/**
 * Sets whether a write to a terminal blocks the program until the terminal has accepted it.
 *
 * Node enables this for every terminal and has no public way to disable it. On a stalled line, the program
 * would then receive no key and no signal. Does nothing when the stream has no such switch.
 */
function setBlocking(stream: object, isBlocking: boolean): void {
	const handle = '_handle' in stream ? stream._handle : null;
	if (typeof handle !== 'object' || handle === null || !('setBlocking' in handle)) return;
	if (typeof handle.setBlocking === 'function') handle.setBlocking(isBlocking);
}

/** Time limit for a shutdown that is requested from outside, in milliseconds. */
const lastMoment = 1500;

/** Streams that are connected to a terminal. Other streams need no special handling. */
const terminals = ({ stdout, stderr }: Host['system']) => [stdout, stderr].filter(({ isTTY }) => isTTY);

/** Runs the screen until the person quits or something ends it. */
export async function runScreenCommand(host: Host, options: CommonOptions): Promise<void> {
	const { system } = host;
	const { env, stdin, stdout } = system;
	const own = readOwn(host);
	const asked = readSettings(host, options, own);
	const isTerminal = stdin.isTTY && stdout.isTTY;
	const { settings, connection, demo } = await setUpScreen(asked, options, isTerminal);
	const { appUrl, workspace, workspaces, project, jobId, interval, isReadOnly, keyHint, warnings } = settings;
	const { isAll } = settings;
	const plain = createClient(clientOptions(connection, options));
	const client =
		workspace !== null && project !== null ? withHeadStart(plain, { workspace, project }) : plain;
	// Raw mode passes early keys to the program: otherwise the terminal would stop at Ctrl-s and echo the rest
	// on the screen.
	stdin.setRawMode(true);
	// Loads the largest part of the program while the requests for jobs are under way.
	const [{ runScreen }, past] = await Promise.all([
		import('../terminal.tsx'),
		demo === null ? null : demoPast({ connection, demo }),
	]);
	const redact = redactorOf([null, ...workspaces].map((slug) => connection.key(slug)));
	const ending = watchEnding({ events: system, stdin, stdout });
	ending.addEventListener('abort', () => {
		// Ends the process even when something blocks an orderly shutdown.
		setTimeout(() => system.exit(endCode(ending.reason)), lastMoment).unref();
	});
	for (const stream of terminals(system)) setBlocking(stream, false);
	const stores = storesOf(host, demo !== null);
	const isFallback = demo !== null && !options.demo;
	const { isSending, cause, isStalled } = await runScreen({
		client,
		journal: stores.journal(),
		openHistory: past === null ? stores.history : () => past,
		actions: own.actions,
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
			notifications: stores.notifications(own.config, isReadOnly),
			writeExport: createExporter(system.cwd(), env['HOME'] ?? null),
			drafts: stores.drafts(),
			teams: own.config.teams,
			views: stores.views(own.config, isReadOnly),
			lastVisit: stores.lastVisit(),
			hints: warnings,
			...(isFallback ? { welcome: `To connect: ${keyHint}` } : {}),
		},
		stdin,
		stdout,
		sizeOf: () => terminalSize(stdout, env),
		theme: colourTheme(options, env, own.config.theme),
		styles: own.config.styles,
		isAscii: usesAscii(options, env),
		hasMouse: usesMouse(options, env, own.config.mouse),
		redact,
		ending,
		onSuspend: () => suspend(system),
	});
	// A blocking write to a stalled terminal would keep the process alive forever.
	if (!isStalled) for (const stream of terminals(system)) setBlocking(stream, true);
	endWith(host, cause, isSending, redact);
}

/** Suspends the whole shell job, including npm, until `fg`. */
async function suspend(system: Host['system']): Promise<void> {
	const resumed = once(system, 'SIGCONT');
	try {
		system.kill(0, 'SIGTSTP');
	} catch {
		// This system does not support suspending.
		return;
	}
	// Without job control (ssh -t, containers), the signal is dropped and SIGCONT never arrives.
	await Promise.race([resumed, delay(200)]);
}
