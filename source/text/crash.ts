import { cleanLines, cleanText } from './clean-text.ts';

/** Removes secrets from text. */
export type Redact = (text: string) => string;

/** Limits for what is shown: characters of a message, lines of a stack. */
const most = { characters: 300, lines: 12 };

function messageOf(error: unknown): string {
	if (error instanceof Error) return `${error.name}: ${error.message}`;
	return typeof error === 'string' ? error : 'the thrown value is not an error';
}

/** Describes the error that ended the program in one line, safe to show on the screen. */
export const crashLine = (error: unknown, redact: Redact): string =>
	cleanText(redact(messageOf(error))).slice(0, most.characters);

/** Describes the error that ended the program, with its stack, for a bug report. Ends with a line break. */
export function crashReport(error: unknown, redact: Redact): string {
	const stack = error instanceof Error ? (error.stack ?? '') : '';
	const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
	const lines = places.slice(0, most.lines).map((line) => cleanLines(redact(line)).slice(0, most.characters));
	return `${[`error: the program broke: ${crashLine(error, redact)}`, ...lines].join('\n')}\n`;
}
