import { errorLine, type RoboflowError } from '../api/client/errors.ts';
import { type BatchImages, batchImagesText } from '../jobs/model/batch-images.ts';
import { counted } from '../text/counted.ts';

/** Joins words with commas and "or": `next, page or people`. */
export const either = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** Replaces the signs between parts of a text with words and commas. Screen readers speak the signs. */
export const plainly = (text: string): string =>
	text.replaceAll(' · ', ', ').replaceAll(' → ', ' becomes ').replaceAll(' ⏎ ', ', next line: ');

/** Replaces the symbols of an estimate with words. */
export const aloud = (text: string): string => text.replaceAll('~', 'about ').replaceAll('/h', ' an hour');

/** Formats a text as a sentence, with a capital letter and a full stop. */
export const sentence = (text: string): string =>
	`${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

const units = [
	['year', 365 * 86_400_000],
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000],
] as const;

/** Formats how long ago a time was, in its largest unit: `3 days ago`, `just now`. */
export function agoWords(then: number, now: number): string {
	const unit = units.find(([, length]) => now - then >= length);
	return unit === undefined ? 'just now' : `${counted(Math.floor((now - then) / unit[1]), unit[0])} ago`;
}

/** Formats a text with line breaks, each line with its number. */
export const numberedLines = (text: string): readonly string[] =>
	text.split('\n').map((line, index) => `${index + 1}. ${line}`);

/** Says why a call failed, and how to fix it. */
export const failureWords = (error: RoboflowError): string => `${errorLine(error)}; ${error.hint}.`;

/** Describes a batch: its name, then its numbers of images. */
export const batchWords = (batch: BatchImages): string =>
	`${batch.label}: ${aloud(plainly(batchImagesText(batch)))}`;
