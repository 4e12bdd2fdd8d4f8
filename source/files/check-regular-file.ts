import { statSync } from 'node:fs';

/**
 * Whether the path is a file opened by the shell, as `<(command)` in bash. It may be a pipe that a command
 * writes to.
 */
const isOpenFile = (path: string): boolean => /^\/(dev|proc\/self)\/fd\/\d+$/.test(path);

/**
 * Checks that a path is not a pipe or a device: reading a named pipe may wait forever, and a device may never
 * end. A missing file or a folder is accepted, because reading it fails at once.
 *
 * @param mostBytes maximum size of the file. @default no limit
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
