import { cleanText } from '../text/clean-text.ts';
import { parseAddress } from './address.ts';
import { type Auth, authMethods, type CommonOptions } from './arguments/invocation.ts';
import { type ProjectReference, parseProjectReference } from './arguments/project-reference.ts';
import { type OfficialConfig, parseOfficialConfig } from './file/official-file.ts';
import { noOwnSettings, type OwnSettings } from './file/own-settings.ts';
import { faultOfKey } from './key-fault.ts';
import { type ProxySettings, proxyFor } from './proxy.ts';
import { KeyError, UsageError } from './usage-error.ts';

/** The official client's file. */
export interface ConfigFile {
	readonly path: string;
	/** @throws {Error} with the file's name and the reason, when it cannot be read. */
	readonly read: () => string;
	/** Whether its permissions let other users read the keys. */
	readonly isReadableByOthers: boolean;
}

/** Where to send requests, and which key to use. */
export interface Connection {
	/** Without a trailing slash. */
	readonly apiUrl: string;
	readonly auth: Auth;
	/**
	 * Returns the key for a workspace; `null` means the default workspace. A function, so that dumps contain no
	 * key.
	 */
	readonly key: (workspace: string | null) => string;
	/** Proxy for requests; `null` for none. */
	readonly proxy: ProxySettings | null;
}

/** Validated settings from arguments, environment and files. */
export interface Settings {
	/** `null` when no key is found. */
	readonly connection: Connection | null;
	/** Source of the key: the name of a variable or the path of a file; `null` without a key. */
	readonly keyFrom: string | null;
	/** Address of the API, without a trailing slash. */
	readonly apiUrl: string;
	/** Proxy for requests; `null` for none. */
	readonly proxy: ProxySettings | null;
	readonly auth: Auth;
	/** Address of the web app, without a trailing slash. */
	readonly appUrl: string;
	/** `null` for the workspace of the key. */
	readonly workspace: string | null;
	/**
	 * Slugs of the workspaces with a key in the official client's file, if the program uses that file's keys.
	 */
	readonly workspaces: readonly string[];
	/** `null` lets the user choose. */
	readonly project: string | null;
	/** Whether to show all projects of the workspace; `project` is then `null`. */
	readonly isAll: boolean;
	/** The job that a web link points to. */
	readonly jobId: string | null;
	/** Milliseconds between refreshes; 0 means manual refresh. */
	readonly interval: number;
	readonly isReadOnly: boolean;
	/** Why `connection` is null, if there is more to say than that no key is set. */
	readonly keyHint: string;
	/** Messages for the user, one line each. */
	readonly warnings: readonly string[];
}

/** Default seconds between refreshes. */
const usualInterval = 10;

type Environment = Readonly<Record<string, string | undefined>>;

const connectHint = 'set ROBOFLOW_API_KEY (Settings → API Keys), or run roboflow login';

const firstOf = (...values: readonly (string | null | undefined)[]): string | null =>
	values.find((value) => value?.trim())?.trim() ?? null;

interface FileContent {
	readonly config: OfficialConfig | null;
	/** Why the file cannot be used; `null` if it can. */
	readonly problem: string | null;
}

function contentOf(file: ConfigFile | null): FileContent {
	if (file === null) return { config: null, problem: null };
	try {
		return { config: parseOfficialConfig(file.read(), file.path), problem: null };
	} catch (error) {
		return { config: null, problem: error instanceof Error ? cleanText(error.message) : 'unknown reason' };
	}
}

function warningsOf(file: ConfigFile | null, { problem }: FileContent): readonly string[] {
	return [
		...(problem === null ? [] : [`${problem}; the file is not used`]),
		...(file?.isReadableByOthers
			? [`${cleanText(file.path)} holds keys and other users can read it: chmod 600 it`]
			: []),
	];
}

/** Explains how to set a key. */
function keyHintOf(file: ConfigFile | null, { config, problem }: FileContent): string {
	if (problem !== null) return `${problem}: fix that, or ${connectHint}`;
	const known = config?.workspaces.map(({ url }) => url) ?? [];
	if (known.length === 0) return connectHint;
	return `${cleanText(file?.path ?? '')} has keys for ${known.join(', ')}: choose one with --workspace, or ${connectHint}`;
}

function authOf(options: CommonOptions, env: Environment): Auth {
	const asked = options.auth ?? firstOf(env['ROBOFLOW_AUTH']) ?? 'query';
	const auth = authMethods.find((method) => method === asked);
	if (auth === undefined)
		throw new UsageError('ROBOFLOW_AUTH must be query or bearer', 'set it to one of these');
	return auth;
}

/** Returns the project to open. The environment's default project applies only in its own workspace. */
function referenceOf(options: CommonOptions, env: Environment): ProjectReference | null {
	const asked = firstOf(options.project);
	if (options.all === true) {
		if (asked === null) return null;
		throw new UsageError('a project is named, and --all means every one', 'leave out one of the two');
	}
	const text = asked ?? firstOf(env['ROBOFLOW_PROJECT']);
	if (text === null) return null;
	const reference = parseProjectReference(text);
	const { workspace = reference.workspace } = options;
	if (reference.workspace === null || reference.workspace === workspace) return reference;
	if (asked === null) return null;
	throw new UsageError(
		`the project is in the workspace ${reference.workspace}, and --workspace names another`,
		'leave out --workspace, or name the project alone',
	);
}

interface Keys {
	readonly key: Connection['key'];
	readonly workspaces: readonly string[];
	readonly isFromFile: boolean;
}

/**
 * Rejects a key that cannot be valid before it is sent.
 *
 * @param place where the key was found.
 * @throws {KeyError} without repeating the key.
 */
function checkKey(key: string, place: string): void {
	const fault = faultOfKey(key);
	if (fault !== null) {
		throw new KeyError(`the key contains ${fault}`, `copy the whole key again into ${place}`);
	}
}

/** Returns each workspace's key. */
function keysOf(
	env: Environment,
	file: ConfigFile | null,
	config: OfficialConfig | null,
	workspace: string | null,
): Keys | null {
	const fromEnvironment = firstOf(env['ROBOFLOW_API_KEY']);
	// The environment's key is sent for every workspace; the API decides whether it is allowed.
	if (fromEnvironment !== null) {
		checkKey(fromEnvironment, 'ROBOFLOW_API_KEY');
		return { key: () => fromEnvironment, workspaces: [], isFromFile: false };
	}
	const all = new Map(config?.workspaces.map(({ url, apiKey }) => [url, apiKey]));
	const first = workspace === null ? [...all.values()][0] : all.get(workspace);
	if (first === undefined) return null;
	checkKey(first, file?.path ?? 'the file');
	// An invalid key of another workspace must not block this workspace.
	const keys = new Map([...all].filter(([, key]) => faultOfKey(key) === null));
	return { key: (asked) => keys.get(asked ?? '') ?? first, workspaces: [...keys.keys()], isFromFile: true };
}

/**
 * Combines arguments, environment and files into settings. Arguments override the environment, which
 * overrides the files.
 *
 * @param file the official client's.
 * @param own content of the program's own file.
 * @throws {UsageError} when one of them is invalid.
 */
export function resolveSettings(
	options: CommonOptions,
	env: Environment,
	file: ConfigFile | null,
	own: OwnSettings = noOwnSettings,
): Settings {
	const content = contentOf(file);
	const { config } = content;
	const reference = referenceOf(options, env);
	const named = firstOf(
		options.workspace,
		reference?.workspace,
		env['RF_WORKSPACE'],
		config?.defaultWorkspace,
	);
	// The name is shown on the screen and may come from an untrusted source.
	const workspace = named === null ? null : cleanText(named).trim() || null;
	const apiUrl = parseAddress(
		firstOf(env['API_URL'], config?.apiUrl) ?? 'https://api.roboflow.com',
		'API_URL',
	);
	const appUrl = parseAddress(
		firstOf(env['APP_URL'], config?.appUrl) ?? 'https://app.roboflow.com',
		'APP_URL',
	);
	const auth = authOf(options, env);
	const proxy = proxyFor(apiUrl, env);
	const keys = keysOf(env, file, config, workspace);
	return {
		connection: keys === null ? null : { apiUrl, auth, key: keys.key, proxy },
		keyFrom: keys === null ? null : keys.isFromFile ? (file?.path ?? null) : 'ROBOFLOW_API_KEY',
		apiUrl,
		proxy,
		auth,
		appUrl,
		workspace,
		workspaces: keys?.workspaces ?? [],
		project: reference?.project ?? null,
		isAll: options.all === true,
		jobId: reference?.jobId ?? null,
		interval: (options.interval ?? own.config.interval ?? usualInterval) * 1000,
		isReadOnly: options.readOnly === true,
		keyHint: keys === null ? keyHintOf(file, content) : connectHint,
		warnings: [...warningsOf(file, content), ...own.warnings],
	};
}
