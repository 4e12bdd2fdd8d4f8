import { readFileSync } from 'node:fs';
import { checkRegularFile } from './check-regular-file.ts';

const lineFeed = 0x0a;
/** Maximum size of a text file, in bytes. */
const mostBytes = 16 * 1024 * 1024;

/** Returns the index of the first different byte, or the length of the shorter array when there is none. */
function firstDifference(one: Uint8Array, other: Uint8Array): number {
	const index = one.findIndex((byte, at) => byte !== other[at]);
	return index === -1 ? one.length : index;
}

/**
 * Reads a text file. The whole file must be valid UTF-8, because damaged text would lose data when it is
 * written back. A byte order mark, which editors on Windows write, is removed.
 *
 * @throws Node's error, with its `code`; for other encodings an error that names path, line and column; for
 *   pipes, devices and files larger than 16 MiB an error that names the path.
 */
export function readTextFile(path: string): string {
	checkRegularFile(path, mostBytes);
	const bytes = readFileSync(path);
	const text = bytes.toString('utf8');
	const again = Buffer.from(text);
	if (!again.equals(bytes)) {
		const good = bytes.subarray(0, firstDifference(bytes, again));
		const line = good.filter((byte) => byte === lineFeed).length + 1;
		const column = good.subarray(good.lastIndexOf(lineFeed) + 1).toString('utf8').length + 1;
		throw new Error(`${path}:${line}:${column}: not UTF-8; save the file as UTF-8`);
	}
	return text.replace(/^\ufeff/, '');
}
