import { cleanLines, cleanText } from '../../text/clean-text.ts';
import { cleanPerson } from '../model/clean-person.ts';

/** A job to be created, complete and checked ("Create a New Annotation Job"). */
export interface NewJob {
	readonly name: string;
	/** Id of the batch that the images come from. */
	readonly batch: string;
	/** At least 1. */
	readonly numImages: number;
	/** E-mail; must be a member of the workspace, as must `reviewer`. */
	readonly labeler: string;
	readonly reviewer: string;
	/** May hold line breaks; empty for none. */
	readonly instructions: string;
}

/**
 * Cleans a text until it is clean in both canonical forms: a service may store either, and what it sends
 * back is cleaned again. Gives the composed form.
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

/** A line of text as it is sent: clean, trimmed, in composed form. Idempotent. */
export const sentLine = (text: string): string => settled(cleanText, text);

/** Text as it is sent, with its line breaks. */
export const sentLines = (text: string): string => settled(cleanLines, text);

/**
 * A job exactly as it is sent. Its texts are clean, so that they come back as they went out; every way to
 * create a job uses this function. Idempotent.
 */
export const cleanNewJob = ({ name, batch, numImages, labeler, reviewer, instructions }: NewJob): NewJob => ({
	name: sentLine(name),
	// An id is the service's own, so its form is not changed.
	batch: cleanText(batch).trim(),
	numImages,
	labeler: cleanPerson(labeler),
	reviewer: cleanPerson(reviewer),
	instructions: sentLines(instructions),
});
