import type { Host } from './host.ts';

/** Aborts at the signals by which people and systems end what runs on. */
export function toldToStop({ system }: Host): AbortSignal {
	const stop = new AbortController();
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) system.once(signal, () => stop.abort());
	return stop.signal;
}
