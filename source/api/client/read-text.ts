import { createJsonScan } from './json-scan.ts';

/** Bytes that an answer may have once it is unpacked: tens of thousands of jobs, and no full memory. */
const longestAnswer = 32 * 1024 * 1024;
const tooLong = `is larger than ${longestAnswer / 1024 / 1024} MiB`;

/** The text of an answer, or what it has too much of, as the end of a sentence. */
export type AnswerText = { readonly text: string } | { readonly excess: string };

/**
 * Reads a body of JSON as text, piece by piece. One that is too large is given up where that shows, and its
 * connection with it.
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
