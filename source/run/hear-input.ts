import { createInterface } from 'node:readline';
import type { Ask, TypedInput } from '../commands/typed-input.ts';
import { UsageError } from '../config/usage-error.ts';
import { type AskedTerminal, openOwnTerminal } from '../files/own-terminal.ts';
import type { Host } from './host.ts';

/** Limit for standard input, in characters. */
const longest = 4 * 1024 * 1024;

/** Standard input and the terminal, for commands without a screen. */
export function hearInput({ system: { stdin, stdout, stderr } }: Host): TypedInput {
	let isRead = false;
	return {
		async read() {
			isRead = true;
			let text = '';
			stdin.setEncoding('utf8');
			for await (const part of stdin) {
				text += String(part);
				if (text.length > longest)
					throw new UsageError('standard input is too long', 'give fewer ids at once');
			}
			return text;
		},
		terminal() {
			if (!isRead && stdin.isTTY && stderr.isTTY)
				return asks({ input: stdin, write: (text) => stderr.write(text) });
			// Somebody who sees the output can be asked, too. In a job that nobody sees, neither is a terminal.
			return stdout.isTTY || stderr.isTTY ? asksOwnTerminal() : null;
		},
	};
}

/** @throws {UsageError} when the terminal cannot be opened. */
function asksOwnTerminal(): Ask {
	const terminal = openOwnTerminal();
	if (terminal !== null) return asks(terminal);
	throw new UsageError(
		'the terminal cannot be read to confirm this',
		'add --yes to send it, or --dry-run to see what would be sent',
	);
}

/** Asks on a terminal. The terminal edits the line itself and stays in its normal mode. */
const asks =
	({ input, write }: AskedTerminal): Ask =>
	(question) =>
		new Promise((resolve) => {
			write(question);
			const reader = createInterface({ input, terminal: false });
			reader.once('line', (answer) => {
				resolve(answer);
				reader.off('close', end).close();
				input.destroy();
			});
			function end(): void {
				resolve(null);
			}
			reader.once('close', end);
			// Reading from a closed terminal fails; the line reader forwards that error.
			reader.once('error', end);
		});
