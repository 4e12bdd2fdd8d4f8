import { ownConfigPath } from '../config/file/own-config.ts';
import type { Settings } from '../config/settings.ts';
import { stateFolder } from '../config/state-folder.ts';
import { UsageError } from '../config/usage-error.ts';
import { cleanText } from '../text/clean-text.ts';

/** What the program runs on. */
export interface Machine {
	readonly env: Readonly<Record<string, string | undefined>>;
	/** As Node calls it. */
	readonly platform: string;
	/** Platform, release and architecture. */
	readonly system: string;
	/** The program's own. */
	readonly version: string;
	/** Node's. */
	readonly node: string;
	readonly multiplexer: string;
	/** Columns and rows; `null` without a terminal. */
	readonly size: string | null;
	/** Folder of what the program has compiled; `null` where none is kept. */
	readonly cache: string | null;
	readonly fileState: (path: string) => string;
	/** Path of the official client's file; `null` where nothing says where it is. */
	readonly officialFile: string | null;
}

/** A file or folder that is used, and whether it is there. */
interface InfoPlace {
	readonly path: string;
	readonly state: string;
}

/** Names and what stands under them; `null` where there is nothing. */
export type InfoGroup = Readonly<Record<string, string | InfoPlace | null>>;

/** All that there is to say. */
export interface InfoRecord {
	readonly versions: InfoGroup;
	readonly terminal: InfoGroup;
	readonly files: InfoGroup;
	readonly connection: InfoGroup;
	/** What is wrong with the settings, one line each. */
	readonly problems: readonly string[];
}

/** The settings, and what is wrong with them: a report of a bug is wanted just then. */
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
 * What is used, for a report of a bug. It says where a key was found, and nothing of the key.
 *
 * @param read gives the settings, or throws what is wrong with them.
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
			// Kept in the program alone.
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
