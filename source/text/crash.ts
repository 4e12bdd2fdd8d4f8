import { cleanLines, cleanText } from './clean-text.ts';

/** Takes secrets out of text. */
export type Redact = (text: string) => string;

/** Characters of a message, and lines of a stack, that are worth showing. */
const most = { characters: 300, lines: 12 };

function messageOf(error: unknown): string {
	if (error instanceof Error) return `${error.name}: ${error.message}`;
	return typeof error === 'string' ? error : 'the thrown value is not an error';
}

/** What broke the program, in one line that is fit for the screen. */
export const crashLine = (error: unknown, redact: Redact): string =>
	cleanText(redact(messageOf(error))).slice(0, most.characters);

/** What broke the program, and where, for a bug report. Ends with a line break. */
export function crashReport(error: unknown, redact: Redact): string {
	const stack = error instanceof Error ? (error.stack ?? '') : '';
	const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
	const lines = places.slice(0, most.lines).map((line) => cleanLines(redact(line)).slice(0, most.characters));
	return `${[`error: the program broke: ${crashLine(error, redact)}`, ...lines].join('\n')}\n`;
}
