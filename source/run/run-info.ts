import { getCompileCacheDir } from 'node:module';
import { release } from 'node:os';
import { infoCommand } from '../commands/info-command.ts';
import type { Invocation } from '../config/arguments/invocation.ts';
import { fileState } from '../files/file-state.ts';
import { multiplexerOf } from '../output/pass-through.ts';
import type { Host } from './host.ts';
import { officialFilePath, readOwn, readSettings } from './read-settings.ts';

/** Runs `info`, which sends no requests. */
export async function runInfo(
	host: Host,
	invocation: Extract<Invocation, { readonly command: 'info' }>,
): Promise<void> {
	const { env, platform, arch, stdout, version: node } = host.system;
	const machine = {
		env,
		platform,
		system: `${platform} ${release()} ${arch}`,
		version: host.version,
		node,
		multiplexer: multiplexerOf(env),
		size: stdout.isTTY ? `${stdout.columns}×${stdout.rows}` : null,
		cache: getCompileCacheDir() ?? null,
		fileState,
		officialFile: officialFilePath(host),
	};
	const { options } = invocation;
	return infoCommand(machine, () => readSettings(host, options, readOwn(host)), invocation, host.io);
}
