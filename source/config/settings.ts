import { cleanText } from '../text/clean-text.ts';
import { parseAddress } from './address.ts';
import { type Auth, authMethods, type CommonOptions } from './arguments/invocation.ts';
import { type ProjectReference, parseProjectReference } from './arguments/project-reference.ts';
import { type OfficialConfig, parseOfficialConfig } from './file/official-file.ts';
import { noOwnSettings, type OwnSettings } from './file/own-settings.ts';
import { faultOfKey } from './key-fault.ts';
import { type ProxySettings, proxyFor } from './proxy.ts';
import { KeyError, UsageError } from './usage-error.ts';

/** The official client's file as it was found. */
export interface ConfigFile {
	readonly path: string;
	/** @throws {Error} that says which file cannot be read, and why. */
	readonly read: () => string;
	/** Whether its permissions let other users read the keys in it. */
	readonly isReadableByOthers: boolean;
}

/** Where requests go and as whom. */
export interface Connection {
	/** Without a slash at its end. */
	readonly apiUrl: string;
	readonly auth: Auth;
	/** For a workspace; `null` for the one that is used first. A function, so that no dump holds a key. */
	readonly key: (workspace: string | null) => string;
	/** What stands between this machine and the API; `null` for nothing. */
	readonly proxy: ProxySettings | null;
}

/** Everything that argv, environment and files say, checked. */
export interface Settings {
	/** `null` when no key was found. */
	readonly connection: Connection | null;
	/** Where the key was found: the name of a variable, or the path of a file; `null` where none was. */
	readonly keyFrom: string | null;
	/** The API's address, without a slash at its end. */
	readonly apiUrl: string;
	/** What stands between this machine and the API; `null` for nothing. */
	readonly proxy: ProxySettings | null;
	readonly auth: Auth;
	/** Web app's address, without a slash at its end. */
	readonly appUrl: string;
	/** `null`: the one that the key belongs to. */
	readonly workspace: string | null;
	/** Slugs of the workspaces that the official client's file has keys for, where its keys are used. */
	readonly workspaces: readonly string[];
	/** `null`: to be chosen. */
	readonly project: string | null;
	/** Whether all projects of the workspace are meant; `project` is then `null`. */
	readonly isAll: boolean;
	/** A job that a web link led to. */
	readonly jobId: string | null;
	/** Milliseconds between refreshes; 0 refreshes manually. */
	readonly interval: number;
	readonly isReadOnly: boolean;
	/** Why `connection` is null, when there is more to say than that no key is set. */
	readonly keyHint: string;
	/** For the person, one line each. */
	readonly warnings: readonly string[];
}

/** Seconds between refreshes, where nobody says otherwise. */
const usualInterval = 10;

type Environment = Readonly<Record<string, string | undefined>>;

const connectHint = 'set ROBOFLOW_API_KEY (web app: Settings, API Keys), or run roboflow login';

const firstOf = (...values: readonly (string | null | undefined)[]): string | null =>
	values.find((value) => value?.trim())?.trim() ?? null;

interface FileContent {
	readonly config: OfficialConfig | null;
	/** Why the file cannot be used; `null` when it can. */
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

/** What to do when there is no key. */
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

/** The project that is named; the environment's default does not apply in another workspace. */
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
 * Keeps what cannot be a key from being sent.
 *
 * @param place where it stands.
 * @throws {KeyError} without repeating the key.
 */
function checkKey(key: string, place: string): void {
	const fault = faultOfKey(key);
	if (fault !== null) {
		throw new KeyError(`the key contains ${fault}`, `copy the whole key again into ${place}`);
	}
}

/** The key of each workspace, as far as there are any. */
function keysOf(
	env: Environment,
	file: ConfigFile | null,
	config: OfficialConfig | null,
	workspace: string | null,
): Keys | null {
	const fromEnvironment = firstOf(env['ROBOFLOW_API_KEY']);
	// The environment's key goes with every workspace; whether it may is for the service to say.
	if (fromEnvironment !== null) {
		checkKey(fromEnvironment, 'ROBOFLOW_API_KEY');
		return { key: () => fromEnvironment, workspaces: [], isFromFile: false };
	}
	const all = new Map(config?.workspaces.map(({ url, apiKey }) => [url, apiKey]));
	const first = workspace === null ? [...all.values()][0] : all.get(workspace);
	if (first === undefined) return null;
	checkKey(first, file?.path ?? 'the file');
	// The key of another workspace is not to keep this one from working.
	const keys = new Map([...all].filter(([, key]) => faultOfKey(key) === null));
	return { key: (asked) => keys.get(asked ?? '') ?? first, workspaces: [...keys.keys()], isFromFile: true };
}

/**
 * Joins arguments, environment and files into settings. Arguments win over the environment, which wins over
 * the files.
 *
 * @param file the official client's.
 * @param own what the program's own file says.
 *
 * @throws {UsageError} when one of them makes no sense.
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
	// It is shown on the screen, and anybody may have written it.
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
