import { cleanLines, cleanText } from '../../text/clean-text.ts';
import { cleanPerson } from '../model/clean-person.ts';

/** A complete and checked job to create ("Create a New Annotation Job"). */
export interface NewJob {
	readonly name: string;
	/** Id of the batch that contains the images. */
	readonly batch: string;
	/** At least 1. */
	readonly numImages: number;
	/** E-mail; must be a member of the workspace, like `reviewer`. */
	readonly labeler: string;
	readonly reviewer: string;
	/** May contain line breaks; empty for none. */
	readonly instructions: string;
}

/**
 * Cleans a text until it is clean in both canonical forms, because a service may store either, and the text
 * that it returns is cleaned again. Returns the composed form.
 */
function settled(clean: (text: string) => string, text: string): string {
	let result = text;
	let before: string;
	do {
		before = result;
		result = clean(clean(before.normalize('NFD')).normalize('NFC'))
			.normalize('NFC')
			.trim();
	} while (result !== before);
	return result;
}

/** Returns a line of text as it is sent: clean, trimmed, composed. Idempotent. */
export const sentLine = (text: string): string => settled(cleanText, text);

/** Returns text with line breaks as it is sent. */
export const sentLines = (text: string): string => settled(cleanLines, text);

/** Whether two texts with line breaks are sent as the same text. */
export const isSameSent = (one: string, other: string): boolean => sentLines(one) === sentLines(other);

/**
 * Returns a job exactly as it is sent. Its texts are clean, so that the service returns them unchanged. Every
 * way to create a job uses this function. Idempotent.
 */
export const cleanNewJob = ({ name, batch, numImages, labeler, reviewer, instructions }: NewJob): NewJob => ({
	name: sentLine(name),
	// The service chose the id, so its form is not changed.
	batch: cleanText(batch).trim(),
	numImages,
	labeler: cleanPerson(labeler),
	reviewer: cleanPerson(reviewer),
	instructions: sentLines(instructions),
});
