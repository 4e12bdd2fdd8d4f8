import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../source/files/make-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

describe('makeFolder', () => {
	it('creates missing folders for their owner only, and keeps existing ones', () => {
		const top = temporaryFolder();
		mkdirSync(join(top, 'a'), { mode: 0o755 });
		makeFolder(join(top, 'a', 'b', 'c'));
		makeFolder(join(top, 'a', 'b', 'c'));
		expect(['a', 'a/b', 'a/b/c'].map((path) => statSync(join(top, path)).mode & 0o777)).toEqual([
			0o755, 0o700, 0o700,
		]);
	});

	it('fails below a file', () => {
		const path = join(temporaryFolder(), 'file');
		writeFileSync(path, '');
		expect(() => makeFolder(path)).toThrow('EEXIST');
		expect(() => makeFolder(join(path, 'a', 'b'))).toThrow('EEXIST');
	});

	it.runIf(process.platform === 'linux')('fails, and returns, where no folder can be made', () => {
		expect(() => makeFolder('/proc/self/a/b/c')).toThrow('ENOENT');
	});
});
