import { readFileSync, statSync } from 'node:fs';

const lineFeed = 0x0a;
const mebibyte = 1024 * 1024;
/** Bytes that a text file may have. */
const mostBytes = 16 * mebibyte;

/** A file that the shell has opened, as `<(command)` in bash. It may be a pipe, which somebody writes to. */
const isOpenFile = (path: string): boolean => /^\/(dev|proc\/self)\/fd\/\d+$/.test(path);

/** Reads a file that has an end. Reading a named pipe can wait for ever, and a device can go on for ever. */
function readBytes(path: string): Buffer {
	const status = statSync(path);
	if (!status.isFile() && !status.isDirectory() && !isOpenFile(path))
		throw new Error(`${path}: not a regular file`);
	if (status.size > mostBytes) throw new Error(`${path}: larger than ${mostBytes / mebibyte} MiB`);
	return readFileSync(path);
}

/** Returns where two runs of bytes differ first; the end of the shorter one, where they do not. */
function firstDifference(one: Uint8Array, other: Uint8Array): number {
	const index = one.findIndex((byte, at) => byte !== other[at]);
	return index === -1 ? one.length : index;
}

/**
 * Reads a text file. It must be UTF-8 as a whole, since text that is read with losses would be lost when it
 * is written back. A byte order mark, which editors on Windows write, is left out.
 *
 * @throws what Node says, with its `code`; for other encodings an error that names path, line and column; for
 * pipes, devices and files of more than 16 MiB an error that names the path.
 */
export function readTextFile(path: string): string {
	const bytes = readBytes(path);
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
