import type { ClientOptions } from './api/client/exchange.ts';
import type { CommonOptions } from './config/arguments/invocation.ts';
import type { Connection, Settings } from './config/settings.ts';
import { KeyError, UsageError } from './config/usage-error.ts';
import type { DemoServer } from './demo/server.ts';

/** Options of the API client. */
export const clientOptions = (
	{ apiUrl, auth, key, proxy }: Connection,
	{ word }: Pick<CommonOptions, 'word'> = {},
): ClientOptions => ({
	...(word === undefined
		? {}
		: {
				missingHint: `check the workspace and the project; “${word}” is no command, either: see roboflow-jobs --help`,
			}),
	apiUrl,
	auth,
	key,
	proxy: proxy === null ? null : { address: proxy.address, shown: `${proxy.shown} (${proxy.variable})` },
});

/** What a command needs to run: settings with a connection, and the demo server if it is used. */
export interface Setup {
	readonly settings: Settings;
	readonly connection: Connection;
	/** Must be closed when the command ends. */
	readonly demo: DemoServer | null;
}

async function setUpDemo(settings: Settings): Promise<Setup> {
	const { startDemoServer } = await import('./demo/server.ts');
	const demo = await startDemoServer();
	const { auth, workspace, project } = settings;
	return {
		settings: {
			...settings,
			workspaces: [],
			workspace: workspace ?? demo.workspace,
			project: settings.isAll ? null : (project ?? demo.projects[0]),
		},
		connection: { apiUrl: demo.url, auth, key: () => demo.key, proxy: null },
		demo,
	};
}

const missingKey = (keyHint: string): KeyError =>
	new KeyError('no API key was found', `${keyHint}; --demo shows demo data without a key`);

/**
 * Connects a command that has no screen.
 *
 * @throws {KeyError} when there is no key.
 */
export async function setUpCommand(settings: Settings, { demo: isDemo }: CommonOptions): Promise<Setup> {
	if (isDemo) return setUpDemo(settings);
	const { connection, keyHint } = settings;
	if (connection === null) throw missingKey(keyHint);
	return { settings, connection, demo: null };
}

/**
 * Connects the screen. Without a key, it opens the demo.
 *
 * @throws {UsageError} without a terminal: for a missing key, else for the missing terminal.
 */
export async function setUpScreen(
	settings: Settings,
	options: CommonOptions,
	isTerminal: boolean,
): Promise<Setup> {
	const { connection, keyHint } = settings;
	const isDemo = options.demo === true;
	if (!isTerminal) {
		if (!isDemo && connection === null) throw missingKey(keyHint);
		throw new UsageError(
			'the screen needs a terminal',
			'roboflow-jobs list, get, create and batches work without one',
		);
	}
	if (isDemo) return setUpDemo(settings);
	// Names from the command line do not exist in the demo.
	if (connection === null) return setUpDemo({ ...settings, workspace: null, project: null, jobId: null });
	return { settings, connection, demo: null };
}
