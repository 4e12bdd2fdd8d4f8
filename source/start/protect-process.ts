/** The parts of a process that must be protected before anything else runs. */
export interface ProtectedProcess {
	readonly env: Readonly<Record<string, string | undefined>>;
	on(event: 'SIGUSR1', listener: () => void): unknown;
}

/**
 * Prevents Node's own debugging tools from exposing the API key.
 *
 * SIGUSR1 makes Node open its debugger on a port that every user of the machine can reach. A listener
 * prevents that, however the program is started. NODE_DEBUG makes Node print requests, including the key, and
 * is read before the program runs, so the only remedy is to start again without it.
 *
 * @returns why the program must not run; `null` when it may.
 */
export function protectProcess(system: ProtectedProcess): string | null {
	system.on('SIGUSR1', () => {});
	return system.env['NODE_DEBUG']
		? 'error: NODE_DEBUG is set, which makes Node print the API key\n       Unset NODE_DEBUG and try again.\n'
		: null;
}
