/** The parts of the process that are needed here. */
export type OutputHost = Pick<NodeJS.Process, 'argv' | 'stdout' | 'stderr' | 'exit'>;

const hint = 'make room on the disk; what the command has changed stays changed';

/**
 * Formats the failure like every other failure. Written again here, because this part of the program imports
 * nothing.
 */
const textOf = (message: string, isJson: boolean): string =>
	isJson
		? `${JSON.stringify({ error: { message, hint } }, null, 2)}\n`
		: `error: ${message}\n       ${hint}\n`;

/**
 * Ends the program when its output cannot be written. A closed pipe is not a failure, because `roboflow-jobs
 * list | head` is done when `head` is; a full disk is one. The screen handles a closed terminal itself.
 */
export function endOnOutputFailure({ argv, stdout, stderr, exit }: OutputHost): void {
	stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
		if (stdout.isTTY) return;
		if (code === 'EPIPE') exit(0);
		stderr.write(textOf(`the output cannot be written (${code})`, argv.includes('--json')));
		exit(1);
	});
}
