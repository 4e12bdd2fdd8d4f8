import { spawnSync } from 'node:child_process';

/** The shells of this machine. */
export const shells = ['sh', 'bash', 'zsh', 'fish'].filter(
	(shell) => spawnSync(shell, ['-c', 'true']).status === 0,
);

/** Returns the words that a shell parses from a command line. */
export function wordsOf(line: string, shell = 'sh'): readonly string[] {
	// Without a locale, fish drops bytes that are not ASCII.
	const env = { ...process.env, LC_ALL: 'C.UTF-8' };
	const { stdout } = spawnSync(shell, ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8', env });
	return stdout.split('\0').slice(0, -1);
}
