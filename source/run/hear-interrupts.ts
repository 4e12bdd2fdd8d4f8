import { constants } from 'node:os';
import { CommandError } from '../commands/command-error.ts';
import { failureOf } from '../commands/failure.ts';
import type { Interrupts } from '../commands/interrupts.ts';
import type { Host } from './host.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Handles the signals that interrupt a command while it writes. */
export const hearInterrupts = ({ system, io }: Host, isJson: boolean): Interrupts => ({
	async during(known, run) {
		let isStopped = false;
		function hear(signal: (typeof signals)[number]): void {
			if (signal === 'SIGINT' && !isStopped) {
				isStopped = true;
				if (!isJson) io.err('stopping after the change under way; interrupt again to end at once\n');
				return;
			}
			const { message, hint } = known();
			io.err(failureOf(new CommandError(message, hint), isJson).text);
			system.exit(128 + constants.signals[signal]);
		}
		for (const signal of signals) system.on(signal, hear);
		try {
			return await run(() => isStopped);
		} finally {
			for (const signal of signals) system.off(signal, hear);
		}
	},
});
