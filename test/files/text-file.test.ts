import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../source/files/text-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function fileOf(content: string | Uint8Array): string {
	const path = join(temporaryFolder(), 'text');
	writeFileSync(path, content);
	return path;
}

describe('readTextFile', () => {
	it('reads UTF-8 unchanged, without a byte order mark', () => {
		const path = join(temporaryFolder(), 'text');
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				fc.pre(!text.startsWith('\ufeff'));
				writeFileSync(path, text);
				expect(readTextFile(path)).toBe(text);
				writeFileSync(path, `\ufeff${text}`);
				expect(readTextFile(path)).toBe(text);
			}),
		);
	});

	it.each([
		['Latin-1', Buffer.from('{\n\t"name": "Café"\n}', 'latin1'), '2:14'],
		['a sequence that is cut', Buffer.from('{"a": "猫"}').subarray(0, 9), '1:8'],
		['a sequence that is too long', Buffer.from([0x61, 0xc0, 0x80]), '1:2'],
		['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), '1:1'],
		['a bad byte after other letters', Buffer.concat([Buffer.from('é猫\r\né猫'), Buffer.of(0xff)]), '2:3'],
	])('refuses %s with its place', (_, content, place) => {
		const path = fileOf(content);
		expect(() => readTextFile(path)).toThrow(`${path}:${place}: not UTF-8`);
	});

	it('refuses a file that is too large before it reads it', () => {
		const path = fileOf('');
		truncateSync(path, 5_000_000_000);
		expect(() => readTextFile(path)).toThrow(`${path}: larger than 16 MiB`);
	});

	it('throws Node’s error for a folder', () => {
		expect(() => readTextFile(temporaryFolder())).toThrow('EISDIR');
	});

	it('throws Node’s error for a missing file', () => {
		expect(() => readTextFile(join(temporaryFolder(), 'none'))).toThrow('ENOENT');
	});
});
