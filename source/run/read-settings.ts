import { readFileSync, statSync } from 'node:fs';
import type { CommonOptions } from '../config/invocation.ts';
import { officialConfigPath } from '../config/official-file.ts';
import { ownConfigPath } from '../config/own-config.ts';
import { noOwnSettings, type OwnSettings, readOwnSettings } from '../config/own-settings.ts';
import { type ConfigFile, resolveSettings, type Settings } from '../config/settings.ts';
import { createConfigStore } from '../files/config-store.ts';
import type { Host } from './host.ts';

function readOfficialFile({ system: { env, platform } }: Host): ConfigFile | null {
	const path = officialConfigPath(env, platform);
	if (path === null) return null;
	try {
		const isReadableByOthers = platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
		return { path, text: readFileSync(path, 'utf8'), isReadableByOthers };
	} catch {
		return null;
	}
}

/** The program's own configuration file; `null` where there is no place for one. */
export function ownFileOf({ system: { env } }: Host) {
	const path = ownConfigPath(env);
	return path === null ? null : createConfigStore(path);
}

/** What the own configuration file says; the demo has no settings of the person's. */
export function readOwn(host: Host, options: CommonOptions): OwnSettings {
	const file = ownFileOf(host);
	return options.demo || file === null ? noOwnSettings : readOwnSettings(file.read);
}

/** Arguments, environment and files; the demo has not even a default project. */
export const readSettings = (host: Host, options: CommonOptions, own: OwnSettings): Settings =>
	options.demo
		? resolveSettings(options, {}, null)
		: resolveSettings(options, host.system.env, readOfficialFile(host), own);
