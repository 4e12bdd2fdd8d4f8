/** The parts of a process that need protection before anything else runs. */
export interface ProtectedProcess {
	readonly env: Readonly<Record<string, string | undefined>>;
	on(event: 'SIGUSR1', listener: () => void): unknown;
}

/**
 * Keeps Node's own tools for developers away from the key.
 *
 * SIGUSR1 makes Node open its debugger on a port that every user of the machine can reach. A listener takes the
 * signal away from it, however the program is started. NODE_DEBUG makes Node print requests, with the key in
 * them, and is read before the program runs: the only remedy is to start again without it.
 *
 * @returns why the program must not run; `null` when it may.
 */
export function protectProcess(system: ProtectedProcess): string | null {
	system.on('SIGUSR1', () => {});
	return system.env['NODE_DEBUG']
		? 'error: NODE_DEBUG is set, which makes Node print the API key\n       Unset NODE_DEBUG and try again.\n'
		: null;
}
