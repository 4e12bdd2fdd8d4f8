import { type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CommonOptions } from '../config/arguments/invocation.ts';
import { officialConfigPath } from '../config/file/official-file.ts';
import { ownConfigPath } from '../config/file/own-config.ts';
import { noOwnSettings, type OwnSettings, readOwnSettings } from '../config/file/own-settings.ts';
import { type ConfigFile, resolveSettings, type Settings } from '../config/settings.ts';
import { createConfigStore } from '../files/config-store.ts';
import { readTextFile } from '../files/text-file.ts';
import type { Host } from './host.ts';

/** @returns what exists at a path, or the error of the check; `null` when nothing exists. */
function statOf(path: string): Stats | Error | null {
	try {
		return statSync(path, { throwIfNoEntry: false }) ?? null;
	} catch (error) {
		return error instanceof Error ? error : new Error(`${path}: unknown reason`);
	}
}

/**
 * Returns the path of the official client's file, whether or not the file exists; `null` when no variable
 * determines it.
 */
export function officialFilePath({ system: { env, platform } }: Host): string | null {
	const path = officialConfigPath(env, platform);
	if (path === null) return null;
	// The variable's name says folder although its value is a file, so some people set it to a folder.
	const found = statOf(path);
	return found !== null && 'mode' in found && found.isDirectory() ? join(path, 'config.json') : path;
}

/** Finds the official client's file. Returns `null` when it does not exist and was not requested. */
function findOfficialFile(host: Host): ConfigFile | null {
	const { env, platform } = host.system;
	const path = officialFilePath(host);
	const found = path === null ? null : statOf(path);
	if (path === null || (found === null && !env['ROBOFLOW_CONFIG_DIR'])) return null;
	const mode = found !== null && 'mode' in found && platform !== 'win32' ? found.mode : 0;
	return {
		path,
		read() {
			if (found === null) throw new Error(`${path}: no such file (ROBOFLOW_CONFIG_DIR)`);
			return readTextFile(path);
		},
		isReadableByOthers: (mode & 0o077) !== 0,
	};
}

/** Returns the program's own configuration file; `null` when there is no folder for it. */
export function ownFileOf({ system: { env } }: Host) {
	const path = ownConfigPath(env);
	return path === null ? null : createConfigStore(path);
}

/** Reads the program's own configuration file. The demo reads it, too, but never writes it. */
export function readOwn(host: Host): OwnSettings {
	const file = ownFileOf(host);
	return file === null ? noOwnSettings : readOwnSettings(file.read);
}

/** Merges arguments, environment and files. The demo has no default project and no API key. */
export const readSettings = (host: Host, options: CommonOptions, own: OwnSettings): Settings =>
	options.demo
		? resolveSettings(options, {}, null, own)
		: resolveSettings(options, host.system.env, findOfficialFile(host), own);
