import { statSync } from 'node:fs';

/** A file that the shell has opened, as `<(command)` in bash. It may be a pipe, which somebody writes to. */
const isOpenFile = (path: string): boolean => /^\/(dev|proc\/self)\/fd\/\d+$/.test(path);

/**
 * Makes sure that a file has an end: a named pipe keeps its reader waiting, perhaps for ever, and a device
 * can go on for ever. A file that does not exist, and a folder, fail soon enough by themselves.
 *
 * @param mostBytes the size that the file may have. @default no limit
 * @throws an error that names the path, with `EINVAL` or `EFBIG` as its `code`.
 */
export function checkRegularFile(path: string, mostBytes = Number.POSITIVE_INFINITY): void {
	const status = statSync(path, { throwIfNoEntry: false });
	if (status === undefined || status.isDirectory()) return;
	if (!status.isFile() && !isOpenFile(path))
		throw Object.assign(new Error(`${path}: not a regular file`), { code: 'EINVAL' });
	if (status.size > mostBytes) {
		const message = `${path}: larger than ${mostBytes / 1024 / 1024} MiB`;
		throw Object.assign(new Error(message), { code: 'EFBIG' });
	}
}
