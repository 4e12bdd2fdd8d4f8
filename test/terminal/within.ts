import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Programs that draw the screen of the program within them for the terminal. */
export const screenPrograms = ['tmux', 'screen', 'mosh'] as const;

/** A command within such a program, which a terminal runs. */
export interface Within {
	readonly command: readonly string[];
	readonly env: Readonly<Record<string, string>>;
	readonly stop: () => void;
}

/** What runs within. @property folder for settings and sockets */
interface Inner {
	readonly command: readonly string[];
	readonly env: Readonly<Record<string, string>>;
	readonly folder: string;
}

const quietly = { stdio: 'ignore' } as const;

function tmux({ command, folder }: Inner): Within {
	const settings = join(folder, 'tmux.conf');
	writeFileSync(settings, 'set -g status off\nset -g default-terminal tmux-256color\n');
	const server = ['-S', join(folder, 'tmux.socket')];
	return {
		command: ['tmux', ...server, '-f', settings, 'new-session', ...command],
		env: {},
		stop: () => void spawnSync('tmux', [...server, 'kill-server'], quietly),
	};
}

function screen({ command, folder }: Inner): Within {
	const env = { SCREENDIR: join(folder, 'screen') };
	mkdirSync(env.SCREENDIR, { mode: 0o700 });
	return {
		command: ['screen', '-U', '-S', 'inner', '-c', '/dev/null', ...command],
		env,
		stop: () => void spawnSync('screen', ['-S', 'inner', '-X', 'quit'], { env: { ...process.env, ...env } }),
	};
}

/** The server runs the command, and ends with it; the terminal runs the client. */
function mosh({ command, env, folder }: Inner): Within {
	const inner = { PATH: process.env['PATH'], HOME: folder, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env };
	// The server says where it listens, and its process, and goes on in the background.
	const said = execFileSync(
		'/bin/sh',
		['-c', 'exec "$@" 2>&1', 'sh', 'mosh-server', 'new', '-i', '127.0.0.1', '--', ...command],
		{
			env: inner,
			encoding: 'utf8',
		},
	);
	const [, port = '', key = ''] = /MOSH CONNECT (\d+) (\S+)/.exec(said) ?? [];
	const pid = Number(/pid = (\d+)/.exec(said)?.[1]);
	return {
		command: ['mosh-client', '127.0.0.1', port],
		env: { MOSH_KEY: key, MOSH_NO_TERM_INIT: '1', MOSH_PREDICTION_DISPLAY: 'never' },
		stop() {
			try {
				process.kill(pid);
			} catch {
				// It ended with the command.
			}
		},
	};
}

const ways = { tmux, screen, mosh };
/** How each tells its version. */
const versions = {
	tmux: ['tmux', '-V'],
	screen: ['screen', '-v'],
	mosh: ['mosh-server', '--version'],
} as const;

export function isInstalled(name: keyof typeof ways): boolean {
	const [file, version] = versions[name];
	return spawnSync(file, [version], quietly).error === undefined;
}

/** Puts a command into such a program. */
export const within = (name: keyof typeof ways, inner: Inner): Within => ways[name](inner);
