import { createJsonScan } from './json-scan.ts';
import type { KeyRedactor } from './redact-key.ts';
import type { RowReader } from './row-reader.ts';
import { createPauses } from './steps.ts';

/**
 * Maximum size of a decompressed response, in bytes: enough for tens of thousands of jobs, without filling
 * the memory.
 */
const longestAnswer = 32 * 1024 * 1024;
const tooLong = `is larger than ${longestAnswer / 1024 / 1024} MiB`;

/** The bytes of a response, or which limit it exceeds, as the end of a sentence. */
export type AnswerBody = { readonly body: Buffer } | { readonly excess: string };

/** Bytes that are read between two possible pauses: at most a few thousand rows. */
const part = 8192;

/** Reads the rows of a body while it arrives. */
export type BodyRows = Pick<RowReader<unknown>, 'take' | 'end'>;

/** Reads the rows in the bytes from an index on. Returns `false` when they must be checked in another way. */
async function takeParts(
	rows: BodyRows,
	body: Buffer,
	from: number,
	redactor: KeyRedactor,
	pause: () => Promise<void>,
): Promise<boolean> {
	for (let end = from; end < body.length; ) {
		end = Math.min(end + part, body.length);
		if (!rows.take(body.subarray(0, end), redactor)) return false;
		await pause();
	}
	return true;
}

/**
 * Reads a JSON body piece by piece. Stops and closes the connection as soon as the body exceeds a limit.
 *
 * @param rows reads the rows of the body while it arrives. While it does, nothing else needs to check them.
 */
export async function readBody(
	{ headers, body: pieces }: Pick<Response, 'headers' | 'body'>,
	redactor: KeyRedactor,
	rows?: BodyRows,
): Promise<AnswerBody> {
	if (pieces === null) return { body: Buffer.alloc(0) };
	if (Number(headers.get('content-length')) > longestAnswer) {
		await pieces.cancel();
		return { excess: tooLong };
	}
	const pause = createPauses();
	const scan = createJsonScan();
	let scanned = 0;
	function excessIn(body: Buffer): string | null {
		const excess = scan(body.subarray(scanned));
		scanned = body.length;
		return excess;
	}
	// Grows in place; only bytes that have arrived take memory.
	const bytes = new ArrayBuffer(0, { maxByteLength: longestAnswer });
	let body = Buffer.alloc(0);
	for await (const piece of pieces) {
		const from = body.length;
		const length = from + piece.byteLength;
		if (length > longestAnswer) return { excess: tooLong };
		bytes.resize(length);
		new Uint8Array(bytes, from).set(piece);
		body = Buffer.from(bytes, 0, length);
		const isRead = rows !== undefined && (await takeParts(rows, body, from, redactor, pause));
		const excess = isRead ? null : excessIn(body);
		if (excess !== null) return { excess };
	}
	const excess = rows?.end(body, redactor) ? null : excessIn(body);
	return excess === null ? { body } : { excess };
}
