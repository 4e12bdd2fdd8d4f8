import { sentLine } from '../assign/clean-new-job.ts';

const inQuotes = /^["“](.+)["”]$/;

/** Whether a typed text confirms an action that asks for this text. Quotes around it are ignored. */
export function isConfirmed(typed: string, confirmation: string): boolean {
	const wanted = sentLine(confirmation);
	const line = sentLine(typed);
	return line === wanted || inQuotes.exec(line)?.[1] === wanted;
}
