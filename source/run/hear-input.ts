import { createInterface } from 'node:readline';
import type { TypedInput } from '../commands/typed-input.ts';
import { UsageError } from '../config/usage-error.ts';
import type { Host } from './host.ts';

/** Limit for standard input, in characters. */
const longest = 4 * 1024 * 1024;

/** Standard input for commands without a screen. */
export function hearInput({ system: { stdin, stderr } }: Host): TypedInput {
	return {
		async read() {
			let text = '';
			stdin.setEncoding('utf8');
			for await (const part of stdin) {
				text += String(part);
				if (text.length > longest)
					throw new UsageError('standard input is too long', 'give fewer ids at once');
			}
			return text;
		},
		...(stdin.isTTY && stderr.isTTY
			? {
					ask(question) {
						// The terminal edits the line itself and stays in its normal mode.
						const reader = createInterface({ input: stdin, output: stderr, terminal: false });
						return new Promise<string | null>((resolve) => {
							let isAnswered = false;
							reader.once('close', () => {
								// The cursor is still on the line of the question.
								if (!isAnswered) stderr.write('\n');
								resolve(null);
							});
							reader.question(question, (answer) => {
								isAnswered = true;
								resolve(answer);
								reader.close();
							});
						});
					},
				}
			: {}),
	};
}
