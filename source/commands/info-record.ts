import { ownConfigPath } from '../config/file/own-config.ts';
import type { Settings } from '../config/settings.ts';
import { stateFolder } from '../config/state-folder.ts';
import { UsageError } from '../config/usage-error.ts';
import { cleanText } from '../text/clean-text.ts';

/** The system that the program runs on. */
export interface Machine {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** Platform name in Node.js. */
	readonly platform: string;
	/** Platform, release and architecture. */
	readonly system: string;
	/** Version of the program. */
	readonly version: string;
	/** Version of Node.js. */
	readonly node: string;
	readonly multiplexer: string;
	/** Columns and rows; `null` without a terminal. */
	readonly size: string | null;
	/** Folder of the compile cache; `null` if it is disabled. */
	readonly cache: string | null;
	readonly fileState: (path: string) => string;
	/** Path of the official client's file; `null` if it is unknown. */
	readonly officialFile: string | null;
}

/** A file or folder, and whether it exists. */
interface InfoPlace {
	readonly path: string;
	readonly state: string;
}

/** Names and values; `null` for a missing value. */
export type InfoGroup = Readonly<Record<string, string | InfoPlace | null>>;

/** The complete output of `info`. */
export interface InfoRecord {
	readonly versions: InfoGroup;
	readonly terminal: InfoGroup;
	readonly files: InfoGroup;
	readonly connection: InfoGroup;
	/** Problems with the settings, one line each. */
	readonly problems: readonly string[];
}

/**
 * Returns the settings with their problems instead of throwing, since bug reports often concern invalid
 * settings.
 */
function settingsOf(read: () => Settings): { settings: Settings | null; mistakes: readonly string[] } {
	try {
		const settings = read();
		return { settings, mistakes: settings.warnings };
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		return { settings: null, mistakes: [error.message] };
	}
}

/**
 * Returns the data for bug reports. Includes where the key was found, but no part of the key.
 *
 * @param read returns the settings; throws if they are invalid.
 */
export function infoRecord(machine: Machine, read: () => Settings, isDemo: boolean): InfoRecord {
	const { env, platform, fileState } = machine;
	const { settings, mistakes } = settingsOf(read);
	const proxy = (isDemo ? null : settings?.proxy) ?? null;
	const state = stateFolder(env);
	const separator = platform === 'win32' ? '\\' : '/';
	const place = (path: string | null): InfoPlace | null =>
		path === null ? null : { path: cleanText(path), state: fileState(path) };
	const inState = (name: string): InfoPlace | null =>
		place(state === null ? null : `${state}${separator}${name}`);
	const variable = (name: string): string | null => (env[name] ? cleanText(env[name]) : null);
	return {
		versions: { program: machine.version, node: machine.node, system: machine.system },
		terminal: {
			TERM: variable('TERM'),
			COLORTERM: variable('COLORTERM'),
			TERM_PROGRAM: variable('TERM_PROGRAM'),
			LANG: variable('LC_ALL') ?? variable('LC_CTYPE') ?? variable('LANG'),
			multiplexer: machine.multiplexer,
			size: machine.size,
		},
		files: {
			config: place(ownConfigPath(env)),
			officialConfig: place(machine.officialFile),
			state: place(state),
			drafts: inState('drafts'),
			journal: inState('journal'),
			history: inState('history'),
			lastVisit: inState('last-look'),
			cache: place(machine.cache),
			// Kept in memory only.
			log: null,
		},
		connection: {
			api: isDemo ? 'the demo inside the program' : (settings?.apiUrl ?? null),
			proxy: proxy === null ? null : `${proxy.shown} (${proxy.variable})`,
			app: settings?.appUrl ?? null,
			auth: settings?.auth ?? null,
			workspace: settings?.workspace ?? null,
			project: settings?.project ?? null,
			keyFrom: isDemo ? 'the demo inside the program' : (settings?.keyFrom ?? null),
		},
		problems: mistakes,
	};
}
