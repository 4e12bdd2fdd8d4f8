import { Ended } from '../ending.ts';
import { crashReport, type Redact } from '../text/crash.ts';
import type { Host } from './host.ts';

/** Returns the exit code of a cause. */
export const endCode = (cause: unknown): number => (cause instanceof Ended ? cause.exitCode : 1);

/** Ends the process, and prints what the person has to know about it. */
export function endWith({ system, io }: Host, cause: unknown, isSending: boolean, redact: Redact): void {
	if (cause !== null && !(cause instanceof Ended)) io.err(crashReport(cause, redact));
	if (isSending) {
		io.err(
			'The program ended while something was being sent. It may have been done; the next start says what is known.\n',
		);
	}
	// Pending requests would keep the process alive, and the shell waiting.
	system.exit(cause !== null ? endCode(cause) : isSending ? 1 : 0);
}
