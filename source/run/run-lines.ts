import { createClient } from '../api/client/client.ts';
import { redactorOf } from '../api/client/redact-key.ts';
import type { CommonOptions } from '../config/arguments/invocation.ts';
import { createLineReader } from '../console/line-reader.ts';
import { runConsole } from '../console/run-console.ts';
import { watchEnding } from '../ending.ts';
import { createExporter } from '../files/export-file.ts';
import { createEventLog } from '../jobs/events/event-log.ts';
import { terminalSize } from '../output/terminal-size.ts';
import { clientOptions, setUpCommand, setUpScreen } from '../setup.ts';
import { demoPast } from './demo-past.ts';
import { endWith } from './end-with.ts';
import type { Host } from './host.ts';
import { readOwn, readSettings } from './read-settings.ts';
import { storesOf, warnOfHistory } from './stores.ts';

/**
 * Runs the console: the same functions as the screen, line by line, without special terminal features or even
 * a terminal.
 */
export async function runLinesCommand(host: Host, options: CommonOptions): Promise<void> {
	const { system } = host;
	const { env, stdin, stdout } = system;
	const own = readOwn(host);
	const asked = readSettings(host, options, own);
	const isTerminal = stdin.isTTY && stdout.isTTY;
	const { settings, connection, demo } = isTerminal
		? await setUpScreen(asked, options, isTerminal)
		: await setUpCommand(asked, options);
	const { workspace, workspaces, project, jobId, keyHint, warnings } = settings;
	const stores = storesOf(host, demo !== null);
	const isFallback = demo !== null && !options.demo;
	const { cause, isSending } = await runConsole({
		program: {
			client: createClient(clientOptions(connection, options)),
			journal: stores.journal(),
			history:
				demo === null
					? stores.history((error) => warnOfHistory(host, error))
					: await demoPast({ connection, demo }),
			lastVisit: stores.lastVisit(),
			drafts: stores.drafts(),
			teams: own.config.teams,
			views: stores.views(own.config),
			writeExport: createExporter(system.cwd(), env['HOME'] ?? null),
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
			columns: () => (stdout.isTTY ? terminalSize(stdout, env).columns : null),
			isEchoing: stdin.isTTY,
		},
		workspace,
		project,
		isAll: settings.isAll,
		jobId,
		hints: [...warnings, ...(isFallback ? [`To connect: ${keyHint}`] : [])],
		// The end of the input is a normal way to quit, so it must not count as a failure.
		ending: watchEnding({ events: system, stdin: { on: () => {} }, stdout }),
	});
	endWith(host, cause, isSending, redactorOf([null, ...workspaces].map((slug) => connection.key(slug))));
}
