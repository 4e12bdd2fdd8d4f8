/** Bytes that an answer may have once it is unpacked: tens of thousands of jobs, and no full memory. */
export const longestAnswer = 32 * 1024 * 1024;

/**
 * Reads a body as text, piece by piece. One that is too long is given up where that shows, and its
 * connection with it.
 *
 * @returns `null` when the body is longer than `limit` bytes.
 */
export async function readText(
	{ headers, body }: Pick<Response, 'headers' | 'body'>,
	limit: number,
): Promise<string | null> {
	if (body === null) return '';
	if (Number(headers.get('content-length')) > limit) {
		await body.cancel();
		return null;
	}
	const decoder = new TextDecoder();
	let text = '';
	let size = 0;
	for await (const piece of body) {
		size += piece.byteLength;
		if (size > limit) return null;
		text += decoder.decode(piece, { stream: true });
	}
	return text + decoder.decode();
}
