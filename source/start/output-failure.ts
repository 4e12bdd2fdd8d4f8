/** What of the process this needs. */
export type OutputHost = Pick<NodeJS.Process, 'argv' | 'stdout' | 'stderr' | 'exit'>;

const hint = 'make room on the disk; what the command has changed stays changed';

/** The failure in words, in the form of every other failure: this part of the program loads nothing. */
const textOf = (message: string, isJson: boolean): string =>
	isJson
		? `${JSON.stringify({ error: { message, hint } }, null, 2)}\n`
		: `error: ${message}\n       ${hint}\n`;

/**
 * Ends the program when its output cannot be written. `roboflow-jobs list | head` is done when head is, so that
 * a closed pipe is no failure; a full disk is one. A terminal that is gone ends the screen in its own way.
 */
export function endOnOutputFailure({ argv, stdout, stderr, exit }: OutputHost): void {
	stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
		if (stdout.isTTY) return;
		if (code === 'EPIPE') exit(0);
		stderr.write(textOf(`the output cannot be written (${code})`, argv.includes('--json')));
		exit(1);
	});
}
