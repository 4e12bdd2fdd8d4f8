import { errorLine, type RoboflowError } from '../api/client/errors.ts';
import { type BatchImages, batchImagesText } from '../jobs/model/batch-images.ts';
import { counted } from '../text/counted.ts';

/** Several words as people say them: `next, page or people`. */
export const either = (words: readonly string[]): string =>
	words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** A text of ours with commas for the dots between its parts, which are read aloud as such. */
export const plainly = (text: string): string => text.replaceAll(' · ', ', ');

/** A text as a sentence: with a capital letter at its start, and a full stop at its end. */
export const sentence = (text: string): string =>
	`${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;

const units = [
	['year', 365 * 86_400_000],
	['day', 86_400_000],
	['hour', 3_600_000],
	['minute', 60_000],
] as const;

/** How long ago something was, in its largest unit: `3 days ago`, `just now`. */
export function agoWords(then: number, now: number): string {
	const unit = units.find(([, length]) => now - then >= length);
	return unit === undefined ? 'just now' : `${counted(Math.floor((now - then) / unit[1]), unit[0])} ago`;
}

/** Why a call failed, and what to do about it. */
export const failureWords = (error: RoboflowError): string => `${errorLine(error)}; ${error.hint}.`;

/** A batch in words: its name, then what there is of it. */
export const batchWords = (batch: BatchImages): string =>
	`${batch.label}: ${plainly(batchImagesText(batch))}`;
