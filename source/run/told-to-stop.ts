import type { Host } from './host.ts';

/** Returns a signal that aborts when a person or the system ends a long-running command. */
export function toldToStop({ system }: Host): AbortSignal {
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) system.once(signal, () => stop.abort());
	return stop.signal;
}
