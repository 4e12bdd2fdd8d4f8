import { createJsonScan } from './json-scan.ts';
import type { KeyRedactor } from './redact-key.ts';
import type { RowReader } from './row-reader.ts';

/**
 * Maximum size of a decompressed response, in bytes: enough for tens of thousands of jobs, without filling
 * the memory.
 */
const longestAnswer = 32 * 1024 * 1024;
const tooLong = `is larger than ${longestAnswer / 1024 / 1024} MiB`;

/** Initial size of the buffer for a body of unknown length, in bytes. */
const usualLength = 64 * 1024;

/** The bytes of a response, or which limit it exceeds, as the end of a sentence. */
export type AnswerBody = { readonly body: Buffer } | { readonly excess: string };

/** A buffer of bytes that can grow. */
interface Bytes {
	readonly buffer: ArrayBuffer;
	readonly length: number;
}

/** Adds a piece at the end, in place while there is room. Room that is not used takes no memory. */
function withPiece({ buffer, length }: Bytes, piece: Uint8Array): Bytes {
	const next = length + piece.length;
	const roomy = next <= buffer.byteLength ? buffer : Buffer.allocUnsafeSlow(2 * next).buffer;
	if (roomy !== buffer) new Uint8Array(roomy).set(new Uint8Array(buffer, 0, length));
	new Uint8Array(roomy).set(piece, length);
	return { buffer: roomy, length: next };
}

/**
 * Reads a JSON body piece by piece. Stops and closes the connection as soon as the body exceeds a limit.
 *
 * @param rows reads the rows of the body while it arrives. While it does, nothing else needs to check them.
 */
export async function readBody(
	{ headers, body: pieces }: Pick<Response, 'headers' | 'body'>,
	redactor: KeyRedactor,
	rows?: Pick<RowReader<unknown>, 'take' | 'end'>,
): Promise<AnswerBody> {
	if (pieces === null) return { body: Buffer.alloc(0) };
	const length = Number(headers.get('content-length'));
	if (length > longestAnswer) {
		await pieces.cancel();
		return { excess: tooLong };
	}
	const scan = createJsonScan();
	let scanned = 0;
	function excessIn(body: Buffer): string | null {
		const excess = scan(body.subarray(scanned));
		scanned = body.length;
		return excess;
	}
	let bytes: Bytes = { buffer: Buffer.allocUnsafeSlow(length > 0 ? length : usualLength).buffer, length: 0 };
	let body = Buffer.alloc(0);
	for await (const piece of pieces) {
		if (bytes.length + piece.byteLength > longestAnswer) return { excess: tooLong };
		bytes = withPiece(bytes, piece);
		body = Buffer.from(bytes.buffer, 0, bytes.length);
		const excess = rows?.take(body, redactor) ? null : excessIn(body);
		if (excess !== null) return { excess };
	}
	const excess = rows?.end(body, redactor) ? null : excessIn(body);
	return excess === null ? { body } : { excess };
}
