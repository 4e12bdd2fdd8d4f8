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

/** @returns what is at a path, or why that is not known; `null` where nothing is. */
function statOf(path: string): Stats | Error | null {
	try {
		return statSync(path, { throwIfNoEntry: false }) ?? null;
	} catch (error) {
		return error instanceof Error ? error : new Error(`${path}: unknown reason`);
	}
}

/** The path of the official client's file, whether or not it is there; `null` where nothing says where. */
export function officialFilePath({ system: { env, platform } }: Host): string | null {
	const path = officialConfigPath(env, platform);
	if (path === null) return null;
	// The variable is called a folder, and some people set it to one.
	const found = statOf(path);
	return found !== null && 'mode' in found && found.isDirectory() ? join(path, 'config.json') : path;
}

/** The official client's file; `null` where there is none, and none is asked for. */
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

/** The program's own configuration file; `null` where there is no place for one. */
export function ownFileOf({ system: { env } }: Host) {
	const path = ownConfigPath(env);
	return path === null ? null : createConfigStore(path);
}

/** What the own configuration file says; the demo reads it, too, and writes nothing to it. */
export function readOwn(host: Host): OwnSettings {
	const file = ownFileOf(host);
	return file === null ? noOwnSettings : readOwnSettings(file.read);
}

/** Arguments, environment and files; the demo has no default project, and no key. */
export const readSettings = (host: Host, options: CommonOptions, own: OwnSettings): Settings =>
	options.demo
		? resolveSettings(options, {}, null, own)
		: resolveSettings(options, host.system.env, findOfficialFile(host), own);
