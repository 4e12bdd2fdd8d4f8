import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command inside a tmux of its own, whose client is what a terminal runs. */
export interface InTmux {
	readonly command: readonly string[];
	readonly stop: () => void;
}

/** Puts a command into tmux, without a status line; `null` where there is no tmux. */
export function inTmux(command: readonly string[], folder: string): InTmux | null {
	if (spawnSync('tmux', ['-V']).status !== 0) return null;
	const settings = join(folder, 'tmux.conf');
	writeFileSync(settings, 'set -g status off\nset -g default-terminal tmux-256color\n');
	const server = ['-S', join(folder, 'tmux.socket')];
	return {
		command: ['tmux', ...server, '-f', settings, 'new-session', ...command],
		stop: () => void execFileSync('tmux', [...server, 'kill-server'], { stdio: 'ignore' }),
	};
}
