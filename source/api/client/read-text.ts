import { createJsonScan } from './json-scan.ts';

/**
 * Maximum size of a decompressed response, in bytes: enough for tens of thousands of jobs, without filling
 * the memory.
 */
const longestAnswer = 32 * 1024 * 1024;
const tooLong = `is larger than ${longestAnswer / 1024 / 1024} MiB`;

/** The text of a response, or which limit it exceeds, as the end of a sentence. */
export type AnswerText = { readonly text: string } | { readonly excess: string };

/**
 * Reads a JSON body as text, piece by piece. Stops and closes the connection as soon as the body exceeds a
 * limit.
 */
export async function readText({ headers, body }: Pick<Response, 'headers' | 'body'>): Promise<AnswerText> {
	if (body === null) return { text: '' };
	if (Number(headers.get('content-length')) > longestAnswer) {
		await body.cancel();
		return { excess: tooLong };
	}
	const decoder = new TextDecoder();
	const scan = createJsonScan();
	let text = '';
	let size = 0;
	for await (const piece of body) {
		size += piece.byteLength;
		const excess = size > longestAnswer ? tooLong : scan(piece);
		if (excess !== null) return { excess };
		text += decoder.decode(piece, { stream: true });
	}
	return { text: text + decoder.decode() };
}
